package chat.lanyard.client;

import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.json.HttpCodec;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that answers as a test tells it to, also in ways that a real one never would. */
public final class StubServer implements AutoCloseable {
    private static final HttpCodec CODEC = new HttpCodec();

    /** What an HTTP request is answered with. */
    public record Reply(int status, String headers, byte[] body) {
        public static Reply of(int status, Object body) {
            return new Reply(status, "", CODEC.encode(body));
        }

        public static Reply error(ErrorCode code) {
            return of(code.httpStatus(), new HttpApi.ErrorBody(ErrorDetail.of(code, "no")));
        }

        public Reply with(String header) {
            return new Reply(status, headers + header + "\r\n", body);
        }
    }

    /** What happens on an accepted chat socket; its end is the end of the socket. */
    public interface Script {
        void run(StubSocket socket) throws IOException;
    }

    private final ServerSocket listener;
    private final Thread acceptor;
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final Deque<Object> chats = new ArrayDeque<>();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    public StubServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        reply("GET /api/v1/server", Reply.of(200, info(Instant.now())));
        acceptor = run(this::accept);
    }

    public static HttpApi.ServerInfo info(Instant time) {
        return new HttpApi.ServerInfo("Stub", "1", 1, "ws://127.0.0.1/v1/chat", "invite", null, time);
    }

    public ServerAddress address() {
        return new ServerAddress(false, "127.0.0.1", listener.getLocalPort(), null);
    }

    public URI chatUri() {
        return URI.create("ws://" + address().display() + "/v1/chat");
    }

    /** Answers these requests one after the other, the last for ever. */
    public StubServer reply(String methodAndPath, Reply... inOrder) {
        replies.put(methodAndPath, new ArrayDeque<>(List.of(inOrder)));
        return this;
    }

    /** Refuses the next handshake; the last of these and of {@link #chat} for ever. */
    public synchronized StubServer refuseChat(Reply refusal) {
        chats.add(refusal);
        return this;
    }

    /** Accepts the next handshake. */
    public synchronized StubServer chat(Script script) {
        chats.add(script);
        return this;
    }

    /** Method, path and the token of every request. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                run(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            String head = readHead(in);
            while (!head.isEmpty()) {
                String request = head.substring(0, head.indexOf(" HTTP/"));
                in.readNBytes(contentLength(head));
                requests.add(request + " " + header(head, "Authorization"));
                if (request.equals("GET /v1/chat")) {
                    chat(socket, head);
                    return;
                }
                write(socket.getOutputStream(), next(replies.get(request)));
                head = readHead(in);
            }
        } catch (IOException e) {
            // the client went away, which is its right
        }
    }

    private void chat(Socket socket, String head) throws IOException {
        Object next;
        synchronized (this) {
            next = next(chats);
        }
        if (next instanceof Script script) {
            script.run(StubSocket.accept(socket, header(head, "Sec-WebSocket-Key")));
        } else {
            write(socket.getOutputStream(), ((Reply) next).with("Connection: close"));
        }
    }

    private static synchronized <T> T next(Deque<T> inOrder) {
        return inOrder.size() > 1 ? inOrder.remove() : inOrder.element();
    }

    private static void write(OutputStream out, Reply reply) throws IOException {
        String head = "HTTP/1.1 " + reply.status() + " X\r\nContent-Type: application/json\r\nContent-Length: "
                + reply.body().length + "\r\n" + reply.headers() + "\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(reply.body());
        out.flush();
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b != -1; b = in.read()) {
            head.append((char) b);
            if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private static int contentLength(String head) {
        String length = header(head, "Content-Length");
        return length.isEmpty() ? 0 : Integer.parseInt(length);
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static Thread run(Runnable task) {
        Thread thread = new Thread(task, "stub-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Refuses connections from now on: an accept that is under way may let one in until its thread has noticed the end. */
    @Override
    public void close() throws IOException {
        listener.close();
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("while closing the stub server");
        }
        for (Socket socket : open) {
            socket.close();
        }
    }
}
