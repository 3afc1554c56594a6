package be.ligneclaire.platform.usage.batch;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.usage.UsageBatches;
import be.ligneclaire.platform.usage.intake.Imports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes batches, each once. A lock of the database's session is held while a batch is imported, so that
/// two who send it at once do not both import it, and one who is killed holds nothing.
@Component("usageBatchDesk")
class BatchDesk implements UsageBatches {

    private final BatchRows rows;
    private final SessionLock locks;
    private final Imports imports;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    BatchDesk(BatchRows rows, SessionLock locks, Imports imports, BusinessTime time, TransactionTemplate transaction) {
        this.rows = rows;
        this.locks = locks;
        this.imports = imports;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public BatchAnswer take(String client, String key, Path content) {
        var hash = hash(content);
        var known = transaction.execute(_ -> {
            rows.begin(client, key, hash, time.now());
            return rows.find(client, key);
        });
        if (known == null || !Arrays.equals(known.sha256(), hash)) {
            return new OtherContent();
        }
        if (known.importId().isPresent()) {
            return answer(known.importId().getAsLong());
        }
        try (var lock = locks.tryFor(name(client, key))) {
            return lock.isHeld() ? importOnce(client, key, content) : new BeingImported();
        }
    }

    private BatchAnswer importOnce(String client, String key, Path content) {
        var before = rows.find(client, key).importId();
        if (before.isPresent()) {
            return answer(before.getAsLong());
        }
        var id = imports.batch(client + " " + key, content, done -> rows.finish(client, key, done));
        return answer(id);
    }

    private BatchAnswer answer(long importId) {
        return new Taken(rows.report(importId), rows.rejects(importId));
    }

    @Override
    public List<ImportReport> imports(int offset, int size) {
        return rows.reports(offset, size);
    }

    @Override
    public Optional<String> rejects(long importId) {
        return rows.rejectFile(importId);
    }

    private static long name(String client, String key) {
        var digest = sha256().digest((client.length() + " " + client + key).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }

    private static byte[] hash(Path content) {
        try (var stream = new DigestInputStream(Files.newInputStream(content), sha256())) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return stream.getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException("The batch cannot be read", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
