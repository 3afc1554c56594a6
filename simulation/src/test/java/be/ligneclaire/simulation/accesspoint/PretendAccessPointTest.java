package be.ligneclaire.simulation.accesspoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ligneclaire.platform.billing.accesspoint.AccessPoint.Answer;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint.Away;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint.EInvoice;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint.NotTaken;
import be.ligneclaire.platform.billing.accesspoint.AccessPoint.Taken;
import be.ligneclaire.platform.billing.accesspoint.HttpAccessPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is said between the platform and an access point, over real HTTP.
class PretendAccessPointTest {

    private static final String RECEIVER = "0208:0741256380";
    private static final EInvoice ONE = new EInvoice("2026-00000001", RECEIVER, "<Invoice>é</Invoice>");
    private static final EInvoice CREDIT = new EInvoice("C2026-00000001", RECEIVER, "<CreditNote/>");

    private final PretendAccessPoint pretend = new PretendAccessPoint();
    private final HttpAccessPoint accessPoint = new HttpAccessPoint(pretend.address() + "/");

    @AfterEach
    void close() {
        accessPoint.close();
        pretend.close();
    }

    @Test
    void a_document_is_taken_once_and_the_second_time_gives_the_first_receipt() {
        assertThat(accessPoint.send(ONE)).isEqualTo(new Taken("receipt-2026-00000001"));
        assertThat(accessPoint.send(new EInvoice(ONE.key(), RECEIVER, "<Other/>")))
                .isEqualTo(new Taken("receipt-2026-00000001"));

        assertThat(pretend.count()).isEqualTo(1);
        assertThat(pretend.taken(ONE.key()).orElseThrow().xml()).isEqualTo(ONE.xml());
    }

    @Test
    void what_is_not_well_formed_or_has_nobody_to_go_to_is_not_taken() {
        pretend.hasNobody("0208:0000000000", "no such participant");

        assertThat(accessPoint.send(new EInvoice("2026-00000002", RECEIVER, "<Invoice>")))
                .isInstanceOfSatisfying(
                        NotTaken.class, no -> assertThat(no.reason()).startsWith("the document is not well-formed"));
        assertThat(accessPoint.send(new EInvoice("2026-00000003", "0208:0000000000", "<Invoice/>")))
                .isEqualTo(new NotTaken("no such participant"));
        assertThat(pretend.count()).isZero();
    }

    @Test
    void while_it_is_down_or_gone_nobody_knows() {
        pretend.isDown(true);
        assertThat(accessPoint.send(ONE)).isEqualTo(new Away("the access point answered 503"));
        assertThatThrownBy(() -> accessPoint.answersSince("")).isInstanceOf(IllegalStateException.class);

        pretend.isDown(false);
        assertThat(accessPoint.send(ONE)).isInstanceOf(Taken.class);

        pretend.close();
        assertThat(accessPoint.send(CREDIT)).isInstanceOf(Away.class);
    }

    @Test
    void answers_are_read_from_a_mark_and_may_come_twice() {
        pretend.rejects(RECEIVER, "REF: no order number");
        pretend.answersTwice();
        accessPoint.send(ONE);
        var first = accessPoint.answersSince("");
        accessPoint.send(CREDIT);

        var said = new Answer(ONE.key(), false, "REF: no order number");
        assertThat(first.answers()).containsExactly(said, said);
        assertThat(accessPoint.answersSince(first.mark()).answers())
                .extracting(Answer::key)
                .containsExactly(CREDIT.key(), CREDIT.key());
        assertThat(accessPoint.answersSince("a mark of another life/7").answers())
                .hasSize(4);
    }
}
