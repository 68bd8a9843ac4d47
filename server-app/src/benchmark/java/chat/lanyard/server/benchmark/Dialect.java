package chat.lanyard.server.benchmark;

import java.nio.ByteBuffer;

/** How to post to one of the servers and to recognise what it delivers. */
interface Dialect {
    /** Bytes of text in each message. */
    int TEXT_BYTES = 200;

    /** Looks at the first frames of a receiver, before anything is posted; true once it can begin. */
    boolean isReady(FrameSplitter.Frame frame, Receipts receipts);

    /** Counts the messages that a frame delivers to one receiver, checking that none is left out. */
    void count(FrameSplitter.Frame frame, Receipts receipts);

    /** Puts one message, as a masked frame, into the buffer. */
    void post(ByteBuffer target);
}
