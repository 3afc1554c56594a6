package be.ligneclaire.platform.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// The console's own port, beside the portal's in the same process (`security.md` G6): so that a proxy can
/// give it a host of its own, and a network rule can close it. What came in by it is the console's, and
/// nothing else is; what a request says about itself plays no part.
@Component
@ConditionalOnWebApplication
public class ConsoleConnector {

    private static final int SMALLEST_TO_COMPRESS = 1024;

    private final Connector connector = new Connector();

    /// @param portal the portal's port; 0 is any that is free
    /// @param own `ligneclaire.console.port`; without one it is the portal's and one, or any that is free
    ConsoleConnector(
            @Value("${server.port:8080}") int portal,
            @Value("${ligneclaire.console.port:-1}") int own,
            @Value("${server.address:127.0.0.1}") String address)
            throws UnknownHostException {
        connector.setPort(own >= 0 ? own : portal == 0 ? 0 : portal + 1);
        connector.setXpoweredBy(false);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setAddress(InetAddress.getByName(address));
            protocol.setCompression("on");
            protocol.setCompressionMinSize(SMALLEST_TO_COMPRESS);
            protocol.setExecutor(new VirtualThreadExecutor("console-"));
        }
    }

    /// For the server, which starts and stops it.
    Connector connector() {
        return connector;
    }

    /// The port it listens on, once it does.
    public int port() {
        return connector.getLocalPort();
    }

    /// Whether a request came in by it.
    public boolean carries(HttpServletRequest request) {
        return port() > 0 && request.getLocalPort() == port();
    }
}
