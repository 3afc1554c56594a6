package be.ligneclaire.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/// What the file system refused, in words.
final class Sentences {

    private Sentences() {}

    static String of(IOException problem) {
        return switch (problem) {
            case AccessDeniedException denied -> denied.getFile() + " may not be written (permission denied).";
            case FileSystemException refused ->
                refused.getFile()
                        + (refused.getReason() == null ? " cannot be used." : ": " + refused.getReason() + ".");
            default -> problem.getMessage() == null ? problem.toString() : problem.getMessage() + ".";
        };
    }
}
