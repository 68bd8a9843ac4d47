package chat.lanyard.client.hosting;

import chat.lanyard.client.session.ServerAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the address under which the network knows this computer. */
final class LanAddress {
    private static final Logger LOG = LoggerFactory.getLogger(LanAddress.class);

    private LanAddress() {}

    /** The server's address for others: one of this computer's own if it listens on all of them. */
    static ServerAddress of(ServerAddress local, String bind) {
        boolean everywhere = bind.equals("0.0.0.0") || bind.equals("::");
        String host = everywhere ? ofThisComputer().orElse(local.host()) : local.host();
        return new ServerAddress(local.secure(), host, local.port(), null);
    }

    /** An IPv4 address that is not loopback, rather a private one, rather of real hardware. */
    private static Optional<String> ofThisComputer() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LanAddress::isUp)
                    .sorted(Comparator.comparing(NetworkInterface::isVirtual).thenComparing(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLinkLocalAddress())
                    .sorted(Comparator.comparing(address -> !address.isSiteLocalAddress()))
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException e) {
            LOG.warn("The network cannot be looked at: {}", e.toString());
            return Optional.empty();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            return false; // gone in this moment
        }
    }
}
