package be.ligneclaire.simulation.command;

import java.io.PrintStream;

/// Standard output, which carries what the command says and nothing else.
record Output(PrintStream stream) {

    void say(String line) {
        stream.println(line);
        stream.flush();
    }
}
