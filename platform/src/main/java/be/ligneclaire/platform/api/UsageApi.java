package be.ligneclaire.platform.api;

import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.usage.UsageBatches;
import be.ligneclaire.platform.usage.UsageBatches.BeingImported;
import be.ligneclaire.platform.usage.UsageBatches.ImportReport;
import be.ligneclaire.platform.usage.UsageBatches.OtherContent;
import be.ligneclaire.platform.usage.UsageBatches.Taken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Usage records from machines, and the reports of imports.
///
/// | call                                  | answers                                                          |
/// |---------------------------------------|------------------------------------------------------------------|
/// | `POST /api/usage/batches`             | 200 the report, once the batch is durable; the same key again, the same
/// report |
/// | `GET /api/usage/imports`              | reports, newest first                                            |
/// | `GET /api/usage/imports/{id}/rejects` | what was set aside, as a file to correct and send again          |
@RestController
class UsageApi {

    private static final String KEY = "[!-~]{1,200}";
    private static final int PAGE = 50;

    private final UsageBatches batches;
    private final long mostBytes;

    UsageApi(UsageBatches batches, @Value("${ligneclaire.api.largest-batch-bytes:67108864}") long mostBytes) {
        this.batches = batches;
        this.mostBytes = mostBytes;
    }

    @PostMapping(ApiRoutes.BATCHES)
    ResponseEntity<Object> take(
            Principal client,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, defaultValue = "identity") String encoding,
            HttpServletRequest request)
            throws IOException {
        if (!key.matches(KEY)) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "Send the header Idempotency-Key: 1 to 200 visible characters, a new one for each batch.");
        }
        if (!encoding.equals("identity") && !encoding.equals("gzip")) {
            return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding may be gzip or absent.");
        }
        var file = Files.createTempFile("ligneclaire-batch-", ".csv");
        try {
            if (!spool(request.getInputStream(), encoding, file)) {
                return problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "A batch has at most " + mostBytes + " bytes, unpacked. Send it in parts, each under a key.");
            }
            return answer(client.getName(), key, file);
        } catch (ZipException e) {
            return problem(HttpStatus.BAD_REQUEST, "The body is not the gzip that Content-Encoding announces.");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ResponseEntity<Object> answer(String client, String key, Path file) {
        try {
            return switch (batches.take(client, key, file)) {
                case Taken taken -> ResponseEntity.ok(body(taken));
                case OtherContent _ ->
                    problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "This Idempotency-Key was used for other content. Use a new key for a new batch.");
                case BeingImported _ ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .header(HttpHeaders.RETRY_AFTER, "5")
                            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                            .body(ProblemDetail.forStatusAndDetail(
                                    HttpStatus.CONFLICT,
                                    "This batch is being imported. Send it again with the same key a little later."));
            };
        } catch (IllegalArgumentException e) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        }
    }

    /// Writes the body to a file, unpacked; false when it is too large.
    private boolean spool(InputStream body, String encoding, Path file) throws IOException {
        try (var input = encoding.equals("gzip") ? new GZIPInputStream(body) : body;
                var output = Files.newOutputStream(file)) {
            var part = new byte[1 << 16];
            long written = 0;
            for (int read = input.read(part); read >= 0; read = input.read(part)) {
                written += read;
                if (written > mostBytes) {
                    return false;
                }
                output.write(part, 0, read);
            }
            return true;
        }
    }

    @GetMapping(ApiRoutes.IMPORTS)
    ResponseEntity<Object> imports(@RequestParam(defaultValue = "1") int page) {
        if (page < 1 || page > 100_000) {
            return problem(HttpStatus.BAD_REQUEST, "The page is a number from 1.");
        }
        return ResponseEntity.ok(Map.of(
                "imports",
                batches.imports((page - 1) * PAGE, PAGE).stream()
                        .map(UsageApi::body)
                        .toList()));
    }

    @GetMapping(ApiRoutes.REJECTS)
    ResponseEntity<Object> rejects(@PathVariable long id) {
        return batches.rejects(id)
                .<ResponseEntity<Object>>map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .body(file))
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "No import of this number keeps rejects here."));
    }

    private static Map<String, Object> body(Taken taken) {
        var body = body(taken.report());
        body.put(
                "rejects",
                taken.rejects().stream()
                        .map(reject -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("file_line", reject.fileLine());
                            row.put("record", reject.record());
                            row.put("reason", reject.reason());
                            return row;
                        })
                        .toList());
        return body;
    }

    private static Map<String, Object> body(ImportReport report) {
        var body = new LinkedHashMap<String, Object>();
        body.put("import", report.importId());
        body.put("name", report.name());
        body.put("received_at", Brussels.text(report.receivedAt()));
        body.put("accepted", report.accepted());
        body.put("duplicate", report.duplicate());
        body.put("rejected", report.rejected());
        body.put("charged", TenDecimals.text(report.charged()));
        return body;
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
