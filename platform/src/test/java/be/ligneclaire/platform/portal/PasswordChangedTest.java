package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.platform.identity.Identity.PasswordChanged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// `security.md` B6: a new password ends the sessions of its login, and only those.
@PortalTest
class PasswordChangedTest {

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    @Test
    void whoever_was_signed_in_with_the_old_password_is_signed_out() {
        var anna = new Surfer(port).signedInAs(Neighbours.ANNA);
        var bram = new Surfer(port).signedInAs(Neighbours.BRAM);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> news.publishEvent(new PasswordChanged(1, Neighbours.ANNA)));
        assertThat(anna.get("/nl/my").statusCode()).isEqualTo(302);
        assertThat(bram.get("/nl/my").statusCode()).isEqualTo(200);
    }
}
