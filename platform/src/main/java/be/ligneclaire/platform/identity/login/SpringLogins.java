package be.ligneclaire.platform.identity.login;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// Logins as Spring Security asks for them. It carries no rights: what a login may do depends on the
/// account that is open ([be.ligneclaire.platform.identity.Identity#membership]).
@Component
class SpringLogins implements UserDetailsService {

    private final Logins logins;

    SpringLogins(Logins logins) {
        this.logins = logins;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return logins.find(Logins.address(email))
                .map(login -> User.withUsername(login.email())
                        .password(login.passwordHash())
                        .authorities("ROLE_CUSTOMER")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No such login"));
    }
}
