package chat.lanyard.server.transport;

import java.io.IOException;
import java.util.stream.Stream;

/** Everything that a callback may throw, declared or not. */
final class TestThrowables {
    private TestThrowables() {}

    static Stream<Throwable> all() {
        return Stream.of(
                new IllegalStateException("test"),
                new IOException("test, undeclared"),
                new InterruptedException("test, undeclared"),
                new StackOverflowError("test"),
                new NoClassDefFoundError("test"),
                new OutOfMemoryError("test"),
                new AssertionError("test"));
    }

    /** Throws it without declaring it, as a bug or another language can. */
    static void sneak(Throwable failure) {
        TestThrowables.<RuntimeException>rethrow(failure);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable failure) throws T {
        throw (T) failure;
    }
}
