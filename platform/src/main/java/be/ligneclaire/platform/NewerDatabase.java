package be.ligneclaire.platform;

/// The database holds a migration that this release does not know: a newer release wrote it. Nothing was
/// changed.
public final class NewerDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NewerDatabase(String room, String migration) {
        super(
                "The database was written by a newer release (%s is at migration %s): start that release, or use other data."
                        .formatted(room, migration));
    }
}
