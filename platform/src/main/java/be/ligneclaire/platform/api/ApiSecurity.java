package be.ligneclaire.platform.api;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.evidence.Evidence;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// The security chain of the API: a token with every call, no session, no cookie; deny by default.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(ApiClients.class)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, ApiClients clients, Evidence evidence) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> {
                    for (var route : ApiRoutes.ALL) {
                        requests.requestMatchers(route.method(), route.path()).hasAuthority(route.right());
                    }
                    requests.anyRequest().denyAll();
                })
                .addFilterBefore(new Tokens(clients, evidence), AuthorizationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((_, response, _) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            refuse(response, HttpStatus.UNAUTHORIZED, "Send a token of yours: Authorization: Bearer …");
                        })
                        .accessDeniedHandler((_, response, _) -> refuse(
                                response, HttpStatus.FORBIDDEN, "Your token does not give the right to do this.")))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.getWriter()
                .write("{\"status\":%d,\"title\":\"%s\",\"detail\":\"%s\"}"
                        .formatted(status.value(), status.getReasonPhrase(), detail));
    }

    /// Finds the client of a token. A wrong one is recorded, without the token.
    private static final class Tokens extends OncePerRequestFilter {

        private static final String BEARER = "Bearer ";

        private final ApiClients clients;
        private final Evidence evidence;

        Tokens(ApiClients clients, Evidence evidence) {
            this.clients = clients;
            this.evidence = evidence;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var header =
                    Optional.ofNullable(request.getHeader("Authorization")).filter(value -> value.startsWith(BEARER));
            var client = header.flatMap(value -> clients.of(value.substring(BEARER.length())));
            if (client.isPresent()) {
                var rights = client.get().rights().stream()
                        .map(SimpleGrantedAuthority::new)
                        .toList();
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                client.get().name(), null, rights));
            } else if (header.isPresent()) {
                evidence.record(
                        new Actor("client:unknown", "client", "api"),
                        "api-token-refused",
                        Optional.empty(),
                        "api",
                        Optional.empty(),
                        Map.of("path", request.getRequestURI()));
            }
            chain.doFilter(request, response);
        }
    }
}
