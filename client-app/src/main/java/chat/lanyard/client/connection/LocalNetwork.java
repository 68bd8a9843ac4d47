package chat.lanyard.client.connection;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where this computer is in its networks. */
final class LocalNetwork {
    private static final Logger LOG = LoggerFactory.getLogger(LocalNetwork.class);

    private LocalNetwork() {}

    /** Every interface that is up, with each of its addresses by which others can be reached. Waits for the system. */
    static Set<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LocalNetwork::isUp)
                    .flatMap(network -> network.inetAddresses()
                            .filter(LocalNetwork::leadsSomewhere)
                            .map(address -> network.getName() + " " + address.getHostAddress()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException e) {
            LOG.debug("There are no network interfaces", e);
            return Set.of();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException e) {
            return false; // it has just gone
        }
    }

    private static boolean leadsSomewhere(InetAddress address) {
        return !address.isLoopbackAddress() && !address.isLinkLocalAddress();
    }
}
