package be.ligneclaire.platform.identity.throttle;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// The neighbourhood of an internet address: 24 bits of IPv4, 64 of IPv6, since a household or a company
/// has many addresses and an attacker even more.
///
/// @param text `192.0.2.0/24`, `20010db800000001/64`
public record Network(String text) {

    private static final int IPV6_BYTES = 8;

    /// The network of an address as a request carries it; whatever is no address is a network of its own.
    public static Network of(String remoteAddress) {
        try {
            var address = InetAddress.ofLiteral(remoteAddress);
            var bytes = address.getAddress();
            if (address instanceof Inet4Address) {
                return new Network("%d.%d.%d.0/24".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff));
            }
            return new Network(HexFormat.of().formatHex(bytes, 0, IPV6_BYTES) + "/64");
        } catch (IllegalArgumentException e) {
            return new Network("unknown");
        }
    }
}
