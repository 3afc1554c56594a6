package be.ligneclaire.platform.identity.staff;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.SecretKeys;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.identity.OneTimeCode;
import be.ligneclaire.platform.identity.Staff.SignIn;
import be.ligneclaire.platform.identity.login.Hashes;
import be.ligneclaire.platform.identity.login.Logins;
import be.ligneclaire.platform.identity.staff.StaffRows.Account;
import be.ligneclaire.platform.identity.throttle.LoginThrottle;
import be.ligneclaire.platform.identity.throttle.Network;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks a colleague's password and code. A known and an unknown address cause the same hash and the same
/// statements; no transaction is open while hashing.
@Component
class StaffSigningIn {

    private static final Actor VISITOR = new Actor("visitor", "visitor", "console");
    private static final String NOBODYS = OneTimeCode.newSecret();

    private final StaffRows rows;
    private final StaffSessions sessions;
    private final Hashes hashes;
    private final SecretKeys secrets;
    private final LoginThrottle throttle;
    private final Evidence evidence;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    StaffSigningIn(
            StaffRows rows,
            StaffSessions sessions,
            Hashes hashes,
            SecretKeys secrets,
            LoginThrottle throttle,
            Evidence evidence,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.sessions = sessions;
        this.hashes = hashes;
        this.secrets = secrets;
        this.throttle = throttle;
        this.evidence = evidence;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    SignIn signIn(String email, String password, String code, String remoteAddress) {
        var address = Logins.address(email);
        var network = Network.of(remoteAddress);
        // Apart from the customer who may have the same address.
        var counted = "staff " + address;
        var wait = throttle.attempt(counted, network, time.now());
        if (wait.isPresent()) {
            return new SignIn.Wait(wait.get());
        }
        var account = rows.find(address);
        var isRight =
                hashes.matches(password, account.map(Account::passwordHash).orElse(""));
        var step = OneTimeCode.stepOf(
                account.map(known -> secrets.open(KnownStaff.place(address), known.secret()))
                        .orElse(NOBODYS),
                code,
                time.now());
        var session = isRight && account.isPresent()
                ? transaction.execute(_ -> start(account.get(), password, step, counted, network))
                : Optional.<SignIn>empty();
        return session != null && session.isPresent() ? session.get() : refuse(account, network);
    }

    /// Empty when there is no such code now, or it was used.
    private Optional<SignIn> start(
            Account account, String password, OptionalLong step, String counted, Network network) {
        var colleague = account.colleague();
        if (step.isEmpty() || !rows.use(colleague.staffId(), step.getAsLong())) {
            return Optional.empty();
        }
        throttle.forgive(counted, network);
        if (hashes.upgradeEncoding(account.passwordHash())) {
            rows.keep(colleague.staffId(), hashes.encode(password));
        }
        record(colleague.actor(), "staff-signed-in", Optional.of(account), network);
        return Optional.of(new SignIn.SignedIn(sessions.start(colleague.staffId(), time.now()), colleague));
    }

    private SignIn refuse(Optional<Account> account, Network network) {
        transaction.executeWithoutResult(_ -> record(VISITOR, "staff-sign-in-failed", account, network));
        return new SignIn.NotRight();
    }

    private void record(Actor by, String action, Optional<Account> account, Network network) {
        evidence.record(
                by,
                action,
                Optional.empty(),
                "staff "
                        + account.map(known -> Long.toString(known.colleague().staffId()))
                                .orElse("unknown"),
                Optional.empty(),
                Map.of("network", network.text()));
    }
}
