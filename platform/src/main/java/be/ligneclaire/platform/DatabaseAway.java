package be.ligneclaire.platform;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Tells whether a failure means that no connection to the database could be had, so that a door can say
/// so.
public final class DatabaseAway {

    private DatabaseAway() {}

    /// Whether the failure, or what caused it, is that.
    public static boolean is(Throwable failure) {
        var cause = failure.getCause();
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || (cause != null && cause != failure && is(cause));
    }
}
