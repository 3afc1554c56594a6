package be.ligneclaire.platform.portal.visit;

import be.ligneclaire.platform.identity.Identity.PasswordChanged;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Ends every session of a login whose password is another one now (`security.md` B6). Hearing the news twice
/// changes nothing.
@Component
@ConditionalOnWebApplication
class SessionsEnd {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SessionsEnd(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @ApplicationModuleListener
    void on(PasswordChanged news) {
        sessions.findByPrincipalName(news.email()).keySet().forEach(sessions::deleteById);
    }
}
