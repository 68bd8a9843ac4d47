package chat.lanyard.server.connection;

/** Turns the UTF-8 bytes of a text into the message that a transport writes. */
@FunctionalInterface
public interface WireFormat {
    OutboundMessage text(byte[] utf8);
}
