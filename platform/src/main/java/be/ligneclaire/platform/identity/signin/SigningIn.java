package be.ligneclaire.platform.identity.signin;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.identity.Identity.SignIn;
import be.ligneclaire.platform.identity.login.Hashes;
import be.ligneclaire.platform.identity.login.Logins;
import be.ligneclaire.platform.identity.login.Logins.Login;
import be.ligneclaire.platform.identity.throttle.LoginThrottle;
import be.ligneclaire.platform.identity.throttle.Network;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks a password. A known and an unknown address cause the same statements and the same hash; no
/// transaction is open while hashing.
@Component
class SigningIn {

    private static final Actor VISITOR = new Actor("visitor", "visitor", "mydigi");

    private final Logins logins;
    private final Hashes hashes;
    private final LoginThrottle throttle;
    private final Evidence evidence;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    SigningIn(
            Logins logins,
            Hashes hashes,
            LoginThrottle throttle,
            Evidence evidence,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.logins = logins;
        this.hashes = hashes;
        this.throttle = throttle;
        this.evidence = evidence;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    SignIn signIn(String email, String password, String remoteAddress) {
        var address = Logins.address(email);
        var network = Network.of(remoteAddress);
        var wait = throttle.attempt(address, network, time.now());
        if (wait.isPresent()) {
            return new SignIn.Wait(wait.get());
        }
        var login = logins.find(address);
        var isRight = hashes.matches(password, login.map(Login::passwordHash).orElse(""));
        if (!isRight || login.isEmpty()) {
            transaction.executeWithoutResult(_ -> record(VISITOR, "sign-in-failed", login, network));
            return new SignIn.NotRight();
        }
        transaction.executeWithoutResult(_ -> welcome(login.get(), password, network));
        return new SignIn.SignedIn(login.get().loginId(), login.get().email());
    }

    private void welcome(Login login, String password, Network network) {
        var now = time.now();
        throttle.succeeded(login.loginId(), login.email(), network, now);
        logins.signedIn(login.loginId(), now);
        if (hashes.upgradeEncoding(login.passwordHash())) {
            logins.keep(login.loginId(), hashes.encode(password));
        }
        record(new Actor("customer:" + login.loginId(), "login", "mydigi"), "signed-in", Optional.of(login), network);
    }

    private void record(Actor by, String action, Optional<Login> login, Network network) {
        evidence.record(
                by,
                action,
                Optional.empty(),
                "login " + login.map(known -> Long.toString(known.loginId())).orElse("unknown"),
                Optional.empty(),
                Map.of("network", network.text()));
    }
}
