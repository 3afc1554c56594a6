package be.ligneclaire.platform.fulfilment.card;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.SecretKeys;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardKind;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cards, from the pool to their end: one living card per line (`numbers.sim-choice`).
///
/// The card number (ICCID) is `8932`, our issuer `99`, twelve digits and the check digit; the subscriber
/// number (IMSI) is `206`, our network `99` and ten digits. PIN (four digits) and PUK (eight) are drawn at
/// random and kept encrypted in a table of their own.
@Repository
public class Cards {

    private static final String ISSUER = "893299";
    private static final String NETWORK = "20699";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final SecretKeys secrets;

    Cards(JdbcClient db, SecretKeys secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// Takes the next card from the pool for a line.
    ///
    /// @return the card's key
    public long take(long serviceId, CardKind kind, LocalDate orderedOn) {
        var number = db.sql("select nextval('fulfilment.card_number')")
                .query(Long.class)
                .single();
        var cardId = db.sql("""
                insert into fulfilment.card (service_id, kind, iccid, imsi, ordered_on)
                values (:service_id, :kind, :iccid, :imsi, :ordered_on)
                returning card_id
                """)
                .param("service_id", serviceId)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("iccid", Iccid.of(ISSUER + "%012d".formatted(number)).value())
                .param("imsi", new Imsi(NETWORK + "%010d".formatted(number)).value())
                .param("ordered_on", orderedOn)
                .query(Long.class)
                .single();
        var pin = secrets.seal(place(cardId, "pin"), "%04d".formatted(RANDOM.nextInt(10_000)));
        var puk = secrets.seal(place(cardId, "puk"), "%08d".formatted(RANDOM.nextInt(100_000_000)));
        db.sql("""
                insert into fulfilment.card_secret (card_id, key_id, pin, puk)
                values (:card_id, :key_id, :pin, :puk)
                """)
                .param("card_id", cardId)
                .param("key_id", pin.keyId())
                .param("pin", pin.bytes())
                .param("puk", puk.bytes())
                .update();
        return cardId;
    }

    /// Notes that the living card of a line reached the customer.
    ///
    /// @return whether it had not before
    public boolean delivered(long serviceId, Instant at) {
        return db.sql("""
                update fulfilment.card
                   set delivered_at = :at
                 where service_id = :service_id
                   and delivered_at is null
                   and died_on is null
                """)
                        .param("service_id", serviceId)
                        .param("at", Brussels.offset(at))
                        .update()
                == 1;
    }

    /// The card of a line dies with it.
    public void die(long serviceId, LocalDate on) {
        db.sql("update fulfilment.card set died_on = :on where service_id = :service_id and died_on is null")
                .param("service_id", serviceId)
                .param("on", on)
                .update();
    }

    /// PIN and PUK of a line's living card; each display is the caller's to log (`numbers.pin-puk`).
    public Optional<Codes> codes(long serviceId) {
        return db.sql("""
                select s.card_id, s.key_id, s.pin, s.puk
                  from fulfilment.card c
                  join fulfilment.card_secret s using (card_id)
                 where c.service_id = :service_id
                   and c.died_on is null
                """)
                .param("service_id", serviceId)
                .query((row, _) -> new Codes(
                        open(row.getLong("card_id"), "pin", row.getString("key_id"), row.getBytes("pin")),
                        open(row.getLong("card_id"), "puk", row.getString("key_id"), row.getBytes("puk"))))
                .optional();
    }

    private String open(long cardId, String what, String keyId, byte[] bytes) {
        return secrets.open(place(cardId, what), new SecretKeys.Sealed(keyId, bytes));
    }

    private static String place(long cardId, String what) {
        return "card " + cardId + " " + what;
    }

    /// What unlocks a card. Never logged: its text says nothing.
    public record Codes(String pin, String puk) {
        @Override
        public String toString() {
            return "Codes";
        }
    }
}
