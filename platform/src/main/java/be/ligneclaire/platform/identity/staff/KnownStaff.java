package be.ligneclaire.platform.identity.staff;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.SecretKeys;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.identity.OneTimeCode;
import be.ligneclaire.platform.identity.Staff;
import be.ligneclaire.platform.identity.login.Hashes;
import be.ligneclaire.platform.identity.login.Logins;
import be.ligneclaire.platform.identity.login.PasswordRule;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Colleagues' accounts and sessions. No transaction is open while a password is hashed.
@Service
class KnownStaff implements Staff {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST_NAME = 100;

    private final StaffRows rows;
    private final StaffSessions sessions;
    private final StaffSigningIn signingIn;
    private final Hashes hashes;
    private final SecretKeys secrets;
    private final Evidence evidence;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    KnownStaff(
            StaffRows rows,
            StaffSessions sessions,
            StaffSigningIn signingIn,
            Hashes hashes,
            SecretKeys secrets,
            Evidence evidence,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.sessions = sessions;
        this.signingIn = signingIn;
        this.hashes = hashes;
        this.secrets = secrets;
        this.evidence = evidence;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String add(NewColleague colleague, String password, Actor by) {
        var address = Logins.address(colleague.email());
        check(colleague, address, password);
        var secret = OneTimeCode.newSecret();
        var hash = hashes.encode(password);
        var sealed = secrets.seal(place(address), secret);
        transaction.executeWithoutResult(_ -> {
            var staff = rows.add(colleague, address, hash, sealed, time.now())
                    .orElseThrow(() -> new IllegalArgumentException("email: " + address + " has an account already"));
            record(
                    by,
                    "staff-added",
                    staff,
                    Map.of(
                            "roles",
                            colleague.roles().stream().map(Role::word).sorted().collect(Collectors.joining(", "))));
        });
        return secret;
    }

    /// What the secret of an address is encrypted for.
    static String place(String address) {
        return "staff " + address + " code";
    }

    private static void check(NewColleague colleague, String address, String password) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("email: is no address");
        }
        if (colleague.name().isBlank() || colleague.name().length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name: has 1 to " + LONGEST_NAME + " characters");
        }
        if (colleague.roles().isEmpty()) {
            throw new IllegalArgumentException("role: at least one is needed");
        }
        PasswordRule.problem(password, address).ifPresent(problem -> {
            throw new IllegalArgumentException("password: is "
                    + problem.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " (at least 15 characters)");
        });
    }

    @Override
    @Transactional
    public boolean end(String email, Actor by) {
        var account = rows.find(Logins.address(email));
        account.map(known -> known.colleague().staffId()).ifPresent(staff -> {
            rows.end(staff, time.now());
            sessions.endOf(staff);
            record(by, "staff-ended", staff, Map.of());
        });
        return account.isPresent();
    }

    @Override
    public SignIn signIn(String email, String password, String code, String remoteAddress) {
        return signingIn.signIn(email, password, code, remoteAddress);
    }

    @Override
    @Transactional
    public Optional<Colleague> use(String session) {
        var now = time.now();
        var colleague = sessions.find(session, now);
        colleague.ifPresent(_ -> sessions.used(session, now));
        return colleague;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Colleague> look(String session) {
        return sessions.find(session, time.now());
    }

    @Override
    @Transactional
    public void signOut(String session) {
        sessions.find(session, time.now())
                .ifPresent(colleague -> record(colleague.actor(), "staff-signed-out", colleague.staffId(), Map.of()));
        sessions.end(session);
    }

    private void record(Actor by, String action, long staff, Map<String, String> content) {
        evidence.record(by, action, Optional.empty(), "staff " + staff, Optional.empty(), content);
    }
}
