package be.ligneclaire.platform.identity.signin;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.identity.Identity;
import be.ligneclaire.platform.identity.login.Hashes;
import be.ligneclaire.platform.identity.login.Logins;
import be.ligneclaire.platform.identity.login.PasswordRule;
import be.ligneclaire.platform.identity.reset.PasswordResets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Logins and memberships; signing in and resets have classes of their own. No transaction is open while a
/// password is hashed.
@Service
class KnownLogins implements Identity {

    private final Logins logins;
    private final Hashes hashes;
    private final SigningIn signingIn;
    private final PasswordResets resets;
    private final Evidence evidence;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    KnownLogins(
            Logins logins,
            Hashes hashes,
            SigningIn signingIn,
            PasswordResets resets,
            Evidence evidence,
            BusinessTime time,
            PlatformTransactionManager transactions) {
        this.logins = logins;
        this.hashes = hashes;
        this.signingIn = signingIn;
        this.resets = resets;
        this.evidence = evidence;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void createLogin(String email, String password, long accountId) {
        var address = Logins.address(email);
        PasswordRule.problem(password, address).ifPresent(problem -> {
            throw new IllegalArgumentException("password: is "
                    + problem.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " (at least 15 characters)");
        });
        var hash = logins.find(address).map(Logins.Login::passwordHash).orElseGet(() -> hashes.encode(password));
        transaction.executeWithoutResult(_ -> {
            var login = logins.add(address, hash, time.now())
                    .or(() -> logins.find(address))
                    .orElseThrow();
            hold(login.loginId(), accountId);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Membership> membershipsOf(String email) {
        return logins.memberships(Logins.address(email));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Membership> membership(String email, long accountId) {
        return logins.membership(Logins.address(email), accountId);
    }

    @Override
    public SignIn signIn(String email, String password, String remoteAddress) {
        return signingIn.signIn(email, password, remoteAddress);
    }

    @Override
    public void requestReset(String email) {
        resets.request(Logins.address(email));
    }

    @Override
    public boolean isAlive(String resetToken) {
        return resets.isAlive(resetToken);
    }

    @Override
    public Reset resetPassword(String resetToken, String newPassword) {
        return resets.reset(resetToken, newPassword);
    }

    private void hold(long loginId, long accountId) {
        logins.holder(accountId).filter(holder -> holder != loginId).ifPresent(_ -> {
            throw new IllegalArgumentException("Account %d has a holder already".formatted(accountId));
        });
        if (logins.join(loginId, accountId, Role.HOLDER, time.now())) {
            evidence.record(
                    Actor.SYSTEM,
                    "login-created",
                    Optional.of(accountId),
                    "login " + loginId,
                    Optional.empty(),
                    Map.of("role", Role.HOLDER.word()));
        }
    }
}
