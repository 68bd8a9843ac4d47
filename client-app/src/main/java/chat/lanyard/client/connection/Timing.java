package chat.lanyard.client.connection;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/**
 * The thread and the sources of time and chance that a connection lives by.
 *
 * @param events the client's one event thread
 */
public record Timing(ScheduledExecutorService events, Clock clock, RandomGenerator random) {}
