package greenledger.aws.notice;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// Finds only hosts of the public internet. It is asked by the connection itself, so that a name
/// cannot mean one address when it is checked and another when it is called.
record PublicAddresses(DnsResolver resolver) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        for (InetAddress address : addresses) {
            if (!isPublic(address)) {
                throw new UnknownHostException(
                        host + " is no host of the public internet: " + address.getHostAddress());
            }
        }
        return addresses;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolver.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address
                ? isPublic(address.getAddress())
                : isGlobal(address.getAddress());
    }

    /// Beyond what the JDK knows: 0/8, 100.64/10, 192.0.0/24, 198.18/15 and 240/4 (RFC 6890).
    private static boolean isPublic(byte[] v4) {
        int first = v4[0] & 0xff;
        int second = v4[1] & 0xff;
        boolean isReserved =
                first == 0
                        || (first == 100 && (second & 0xc0) == 64)
                        || (first == 192 && second == 0 && v4[2] == 0)
                        || (first == 198 && (second & 0xfe) == 18)
                        || first >= 240;
        return !isReserved;
    }

    /// 2000::/3, but for what carries an IPv4 address inside: 2001::/32 (Teredo) and 2002::/16.
    private static boolean isGlobal(byte[] v6) {
        boolean isGlobalUnicast = (v6[0] & 0xe0) == 0x20;
        boolean isTeredo = v6[0] == 0x20 && v6[1] == 0x01 && v6[2] == 0 && v6[3] == 0;
        boolean isSixToFour = v6[0] == 0x20 && v6[1] == 0x02;
        return isGlobalUnicast && !isTeredo && !isSixToFour;
    }
}
