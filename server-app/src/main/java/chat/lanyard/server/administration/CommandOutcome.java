package chat.lanyard.server.administration;

/**
 * What a command has come to.
 *
 * @param exitCode 0 fine, 1 failed, 2 wrong usage
 * @param output for standard output
 * @param errors for standard error
 */
public record CommandOutcome(int exitCode, String output, String errors) {}
