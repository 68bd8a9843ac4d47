package chat.lanyard.client.fault;

/** How often processes were killed and frozen in a round. For one thread. */
final class Tally {
    int kills;
    int freezes;
}
