package be.ligneclaire.platform.portal.access;

import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;

/// The security chain. What may be called is decided by the route table alone; everything else here
/// protects the session and the answer.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PortalSecurity {

    @Bean
    SecurityFilterChain portalChain(
            HttpSecurity http,
            RouteAccess access,
            TurnedAway turnedAway,
            SecurityContextRepository contexts,
            @Value("${ligneclaire.hosts:}") Set<String> hosts) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(access))
                .addFilterBefore(new KnownHosts(hosts), CsrfFilter.class)
                .addFilterBefore(new OwnSiteOnly(), CsrfFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsInPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /// A session that is only read is written once a minute at most: a page would otherwise wait for the
    /// disk to learn that it was read. An idle session may so end up to a minute early (`security.md` B6).
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> readingWritesOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% as kept
                   set session_id = asked.session_id,
                       last_access_time = asked.last_access_time,
                       max_inactive_interval = asked.max_inactive_interval,
                       expiry_time = asked.expiry_time,
                       principal_name = asked.principal_name
                  from (values (?, cast(? as bigint), cast(? as int), cast(? as bigint), ?, ?))
                       as asked (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name,
                                 primary_id)
                 where kept.primary_id = cast(asked.primary_id as char(36))
                   and (kept.last_access_time + 60000 <= asked.last_access_time
                        or kept.session_id <> cast(asked.session_id as char(36))
                        or kept.max_inactive_interval <> asked.max_inactive_interval
                        or kept.principal_name is distinct from cast(asked.principal_name as varchar(254)))
                """);
    }

    /// Requests that are too broken to reach a filter are answered by Tomcat itself, with its version and a
    /// style.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof org.apache.catalina.core.StandardHost host) {
                host.setErrorReportValveClass(BareError.class.getName());
            }
        });
    }
}
