package be.ligneclaire.platform.console.access;

import be.ligneclaire.platform.portal.access.KnownHosts;
import be.ligneclaire.platform.portal.access.OwnSiteOnly;
import be.ligneclaire.platform.portal.page.ErrorTemplate;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// The security chain of all that comes in by the console's port, before any other chain: its route table
/// alone decides, and the web session of the portal is never looked at.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ConsoleSecurity {

    private static final int BEFORE_ALL_OTHERS = 0;

    @Bean
    @Order(BEFORE_ALL_OTHERS)
    SecurityFilterChain consoleChain(
            HttpSecurity http,
            ConsoleConnector connector,
            ConsoleAccess access,
            FormTokens tokens,
            Refusals refusals,
            @Value("${ligneclaire.console.hosts:}") Set<String> hosts) {
        return http.securityMatcher(connector::carries)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(access))
                .addFilterBefore(new Threshold(), CsrfFilter.class)
                .addFilterBefore(new KnownHosts(hosts), CsrfFilter.class)
                .addFilterBefore(new OwnSiteOnly(), CsrfFilter.class)
                .csrf(forms -> forms.csrfTokenRepository(tokens))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownPort(ConsoleConnector connector) {
        return factory -> factory.addAdditionalConnectors(connector.connector());
    }

    /// Leads from the bare host to the console, since `/` is the portal's page, and has errors shown by the
    /// console's own template, whose links lead somewhere here.
    private static final class Threshold extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            ErrorTemplate.use(request, "console/error");
            if (request.getRequestURI().equals("/")) {
                response.sendRedirect("/agent");
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
