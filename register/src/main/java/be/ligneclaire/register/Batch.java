package be.ligneclaire.register;

import be.ligneclaire.register.eval.RuleEvaluator;
import be.ligneclaire.register.json.Json;
import be.ligneclaire.register.json.JsonReader;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Lines in, lines out: one answer per line, in order, holding one line at a time.
final class Batch {

    private static final int LONGEST = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final RuleEvaluator evaluator;
    private final JsonReader reader = new JsonReader();
    private final JsonFactory factory = new JsonFactory();
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream(4096);

    Batch(RuleEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// Reads to the end. Answers are written out when no further input waits, so that a dialogue works too.
    void run(InputStream in, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out, BUFFER);
        var block = new byte[BUFFER];
        var line = new byte[BUFFER];
        var length = 0;
        var seen = false;
        var read = in.read(block);
        while (read >= 0) {
            for (var i = 0; i < read; i++) {
                seen = true;
                if (block[i] == '\n') {
                    answer(line, length, buffered);
                    length = 0;
                    seen = false;
                } else if (length < LONGEST) {
                    if (length == line.length) {
                        line = Arrays.copyOf(line, length * 2);
                    }
                    line[length++] = block[i];
                }
            }
            if (in.available() == 0) {
                buffered.flush();
            }
            read = in.read(block);
        }
        if (seen) {
            answer(line, length, buffered);
        }
        buffered.flush();
    }

    private void answer(byte[] line, int length, OutputStream out) throws IOException {
        answer.reset();
        try (var generator = factory.createGenerator(ObjectWriteContext.empty(), answer)) {
            write(line, length, generator);
        }
        answer.write('\n');
        answer.writeTo(out);
    }

    private void write(byte[] line, int length, JsonGenerator generator) {
        Json.Fields fields;
        try {
            fields = length >= LONGEST ? reader.tooLong() : reader.read(line, length);
        } catch (JsonReader.Malformed e) {
            evaluator.malformed(e.id(), generator);
            return;
        }
        evaluator.answer(fields, generator);
    }
}
