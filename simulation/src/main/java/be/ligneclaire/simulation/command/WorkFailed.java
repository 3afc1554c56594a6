package be.ligneclaire.simulation.command;

/// What was asked could not be done, for a reason outside the program; the message is a sentence that says
/// what to do.
final class WorkFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkFailed(String sentence) {
        super(sentence);
    }

    WorkFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
