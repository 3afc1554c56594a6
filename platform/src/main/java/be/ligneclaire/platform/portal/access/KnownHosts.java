package be.ligneclaire.platform.portal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a request for a host name that is not ours (`security.md` H6): over plain loopback only this
/// machine's own names, so that no page elsewhere can reach in through a name of its own; otherwise the
/// names configured, if any.
public class KnownHosts extends OncePerRequestFilter {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Set<String> hosts;

    /// @param hosts the names configured
    public KnownHosts(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnown(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private boolean isKnown(HttpServletRequest request) {
        var host = request.getServerName();
        return hosts.contains(host)
                || (SessionCookie.isPlainLoopback(request) ? THIS_MACHINE.contains(host) : hosts.isEmpty());
    }
}
