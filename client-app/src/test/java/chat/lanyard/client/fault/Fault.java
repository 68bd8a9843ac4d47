package chat.lanyard.client.fault;

import chat.lanyard.testsupport.LossyProxy;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/** What befalls a chat. Each takes its measure from the random numbers it is given and is over when it returns. */
enum Fault {
    SERVER_KILLED {
        @Override
        void strike(Scene scene, Random random) throws IOException {
            scene.server().kill();
            scene.tally().kills++;
            Signals.pause(random.nextInt(700));
            scene.server().start();
        }
    },
    SERVER_FROZEN {
        @Override
        void strike(Scene scene, Random random) throws IOException {
            scene.tally().freezes++;
            Signals.freeze(scene.server().pid(), random.nextInt(1_500));
        }
    },
    CLIENTS_KILLED {
        @Override
        void strike(Scene scene, Random random) throws IOException {
            scene.networks().forEach(network -> network.swallow(1, false, true));
            Signals.pause(random.nextInt(1_000));
            scene.crew().kill();
            scene.tally().kills++;
            scene.networks().forEach(LossyProxy::heal);
            scene.crew().start(random.nextLong());
        }
    },
    CLIENTS_FROZEN {
        @Override
        void strike(Scene scene, Random random) throws IOException {
            scene.tally().freezes++;
            Signals.freeze(scene.crew().pid(), random.nextInt(1_500));
        }
    },
    CONNECTIONS_CUT {
        @Override
        void strike(Scene scene, Random random) {
            double share = random.nextDouble();
            scene.networks().forEach(network -> network.cut(share));
        }
    },
    NETWORK_AWAY {
        @Override
        void strike(Scene scene, Random random) {
            scene.networks().forEach(LossyProxy::refuse);
            Signals.pause(random.nextInt(1_500));
            scene.networks().forEach(LossyProxy::heal);
        }
    },
    NETWORK_FOUL {
        @Override
        void strike(Scene scene, Random random) {
            scene.networks().forEach(network -> {
                network.worsen();
                network.cut(random.nextDouble());
            });
            Signals.pause(1_000 + random.nextInt(1_500));
        }
    },
    HALF_OPEN {
        @Override
        void strike(Scene scene, Random random) {
            int way = random.nextInt(3);
            scene.networks().forEach(network -> network.swallow(random.nextDouble(), way != 0, way != 1));
            Signals.pause(random.nextInt(2_000));
            scene.networks().forEach(LossyProxy::heal);
        }
    },
    CLOCKS_MOVED {
        @Override
        void strike(Scene scene, Random random) {
            scene.people().forEach(person -> {
                Duration off = Duration.ofSeconds(random.nextInt(-FARTHEST_SECONDS, FARTHEST_SECONDS));
                person.clock().set(random.nextBoolean() ? off : Duration.ZERO);
            });
        }
    };

    private static final int FARTHEST_SECONDS = 7_200;

    abstract void strike(Scene scene, Random random) throws IOException;
}
