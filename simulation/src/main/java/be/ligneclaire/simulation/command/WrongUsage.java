package be.ligneclaire.simulation.command;

/// The words after the command make no sense; the message says which.
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String sentence) {
        super(sentence);
    }
}
