package chat.lanyard.client.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TransferTest {
    private static final int PATIENCE_SECONDS = 30;

    private final List<String> told = new ArrayList<>();

    private final TransferObserver observer = new TransferObserver() {
        @Override
        public void reached(long bytes) {
            told.add("reached " + bytes);
        }

        @Override
        public void interrupted(Exception cause) {
            told.add(cause.getMessage());
        }

        @Override
        public void done() {
            told.add("done");
        }

        @Override
        public void failed(TransferFailure failure) {
            told.add(failure.name());
        }

        @Override
        public void cancelled() {
            told.add("cancelled");
        }
    };

    @Test
    void goesOnAfterABrokenConnection() {
        Transfer transfer = new Transfer(
                progress -> {
                    if (told.isEmpty()) {
                        progress.reached(5);
                        throw new IOException("cut");
                    }
                    progress.reached(9);
                },
                observer);

        transfer.run();

        assertThat(told).containsExactly("reached 5", "cut", "reached 9", "done");
    }

    @Test
    void endsWithWhatTryingAgainDoesNotMend() {
        new Transfer(
                        progress -> {
                            throw new TransferException(TransferFailure.TOO_LARGE);
                        },
                        observer)
                .run();

        assertThat(told).containsExactly("TOO_LARGE");
    }

    @Test
    void tellsThatItWasCancelledBeforeItBegan() {
        Transfer transfer = new Transfer(progress -> progress.reached(1), observer);

        transfer.cancel();
        transfer.run();

        assertThat(told).containsExactly("cancelled");
    }

    @Test
    void endsWhenItIsCancelledWhileItWaits() throws InterruptedException {
        CountDownLatch tried = new CountDownLatch(1);
        Transfer transfer = new Transfer(
                progress -> {
                    tried.countDown();
                    Thread.sleep(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
                },
                observer);
        Thread thread = new Thread(transfer::run, "transfer");
        thread.start();
        assertThat(tried.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        transfer.cancel();
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));

        assertThat(thread.isAlive()).isFalse();
        assertThat(told).containsExactly("cancelled");
    }
}
