package be.ligneclaire.simulation.command;

import be.ligneclaire.simulation.verify.BillVerifier;
import java.sql.SQLException;
import java.util.List;

/// `bill verify`: recomputes every line, document and balance from what is stored; 1 when something differs.
final class BillVerify {

    private BillVerify() {}

    static int run(List<String> words, Output output, Closing closing) {
        var arguments = Arguments.of(words, Place.OPTIONS, Command.NO_SWITCHES).withoutWords();
        var place = closing.open(() -> Place.of(arguments).join("./ligneclaire bill verify"));
        try {
            return BillVerifier.verify(place.url(), output::say).differences() == 0 ? 0 : 1;
        } catch (IllegalStateException e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            throw new WorkFailed("The bills cannot be read: " + e.getMessage(), e);
        }
    }
}
