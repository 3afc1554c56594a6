package be.ligneclaire.platform.identity.reset;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.identity.Identity.PasswordChanged;
import be.ligneclaire.platform.identity.Identity.Reset;
import be.ligneclaire.platform.identity.login.Hashes;
import be.ligneclaire.platform.identity.login.Logins;
import be.ligneclaire.platform.identity.login.PasswordRule;
import be.ligneclaire.platform.identity.reset.ResetRows.Owner;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Links to choose a new password (`security.md` B5): 128 bits, kept hashed, 30 minutes, once.
@Component
public class PasswordResets {

    private final ResetRows resets;
    private final Logins logins;
    private final Hashes hashes;
    private final ResetLetters letters;
    private final Evidence evidence;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;

    PasswordResets(
            ResetRows resets,
            Logins logins,
            Hashes hashes,
            ResetLetters letters,
            Evidence evidence,
            BusinessTime time,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions) {
        this.resets = resets;
        this.logins = logins;
        this.hashes = hashes;
        this.letters = letters;
        this.evidence = evidence;
        this.time = time;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Notes that somebody asked; whether there is such a login is looked at afterwards ([ResetLetters]).
    @Transactional
    public void request(String address) {
        news.publishEvent(new ResetRequested(address));
    }

    /// Whether a link still works.
    @Transactional(readOnly = true)
    public boolean isAlive(String token) {
        return resets.alive(new ResetToken(token).hash(), time.now()).isPresent();
    }

    /// Uses a link.
    public Reset reset(String token, String password) {
        var hash = new ResetToken(token).hash();
        var owner = resets.alive(hash, time.now());
        if (owner.isEmpty()) {
            return new Reset.LinkIsDead();
        }
        var problem = PasswordRule.problem(password, owner.get().email());
        if (problem.isPresent()) {
            return new Reset.NotAllowed(problem.get());
        }
        var kept = hashes.encode(password);
        return Boolean.TRUE.equals(transaction.execute(_ -> change(hash, owner.get(), kept)))
                ? new Reset.Changed(owner.get().loginId(), owner.get().email())
                : new Reset.LinkIsDead();
    }

    private boolean change(String hash, Owner owner, String passwordHash) {
        var now = time.now();
        if (!resets.use(hash, owner.loginId(), now)) {
            return false;
        }
        logins.changed(owner.loginId(), passwordHash, now);
        evidence.record(
                new Actor("customer:" + owner.loginId(), "login", "e-mail"),
                "password-changed",
                Optional.empty(),
                "login " + owner.loginId(),
                Optional.empty(),
                Map.of());
        news.publishEvent(new PasswordChanged(owner.loginId(), owner.email()));
        letters.changed(owner.email(), owner.loginId(), time.today());
        return true;
    }
}
