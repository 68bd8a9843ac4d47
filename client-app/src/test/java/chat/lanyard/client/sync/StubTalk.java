package chat.lanyard.client.sync;

import static chat.lanyard.client.Samples.ADA;
import static chat.lanyard.client.Samples.GENERAL;
import static chat.lanyard.client.Samples.NINE;
import static chat.lanyard.client.Samples.posted;

import chat.lanyard.client.StubSocket;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.MessageId;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a scripted server says to a client, and notes of what that asked. */
final class StubTalk {
    private final List<ClientFrame<?>> asked = new CopyOnWriteArrayList<>();

    List<ClientFrame<?>> asked() {
        return asked;
    }

    List<ClientFrame.PostMessage> posts() {
        return asked.stream()
                .filter(ClientFrame.PostMessage.class::isInstance)
                .map(ClientFrame.PostMessage.class::cast)
                .toList();
    }

    /** The next request, or an end of the script with the end of the connection; one for older events that nobody wants to see is answered: there are none. */
    ClientFrame<?> receive(StubSocket socket) throws IOException {
        ClientFrame<?> frame = socket.receive();
        while (frame instanceof ClientFrame.History history) {
            answer(socket, history, List.of());
            frame = socket.receive();
        }
        if (frame == null) {
            throw new EOFException();
        }
        asked.add(frame);
        return frame;
    }

    static void answer(StubSocket socket, ClientFrame.History history, List<ChannelEvent> page) throws IOException {
        socket.send(new ServerFrame.Result(history.requestId(), new RequestResult.HistoryPage(page, false)));
    }

    ClientFrame.PostMessage receivePost(StubSocket socket) throws IOException {
        return (ClientFrame.PostMessage) receive(socket);
    }

    /** Notes what comes without answering. */
    void listen(StubSocket socket) throws IOException {
        while (true) {
            receive(socket);
        }
    }

    static void restart(StubSocket socket) throws IOException {
        socket.close(1012);
        socket.receiveAll();
    }

    static void answer(StubSocket socket, ClientFrame.Resume resume, List<ChannelEvent> missed) throws IOException {
        socket.send(new ServerFrame.Result(resume.requestId(), new RequestResult.Resuming(List.of())));
        socket.send(new ServerFrame.Events(GENERAL, missed, 0L));
        socket.send(new ServerFrame.CaughtUp(resume.requestId()));
    }

    static void store(StubSocket socket, long sequence, ClientFrame.PostMessage post) throws IOException {
        RequestResult.Posted result = new RequestResult.Posted(sequence, new MessageId("m" + sequence), NINE);
        socket.send(new ServerFrame.Result(post.requestId(), result));
    }

    static ChannelEvent own(long sequence, ClientFrame.PostMessage post) {
        return posted(sequence, ADA, post.clientMessageId(), post.text(), NINE);
    }

    static void refuse(StubSocket socket, ClientFrame<?> frame, ErrorCode code) throws IOException {
        socket.send(new ServerFrame.Failure(frame.requestId(), ErrorDetail.of(code, "no")));
    }
}
