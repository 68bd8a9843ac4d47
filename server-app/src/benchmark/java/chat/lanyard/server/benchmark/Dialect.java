package chat.lanyard.server.benchmark;

import java.nio.ByteBuffer;

/** How to post to one of the servers and to recognise what it delivers. */
interface Dialect {
    /** Bytes of text in each message. */
    int TEXT_BYTES = 200;

    /** Whether the server greets everybody before anything else. */
    boolean greets();

    /** Takes from a frame what has to be known before anything is posted; true if it is the greeting. */
    boolean takeGreeting(FrameSplitter.Frame frame, Receipts receipts);

    /** Counts the messages that a frame delivers to one receiver, checking that none is left out. */
    void count(FrameSplitter.Frame frame, Receipts receipts);

    /** Puts one message, as a masked frame, into the buffer. */
    void post(ByteBuffer target);
}
