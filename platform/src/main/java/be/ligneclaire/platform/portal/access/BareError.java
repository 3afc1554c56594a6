package be.ligneclaire.platform.portal.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// Tomcat's last word, for a request that no filter ever saw: the same headers, the bare status, no
/// version.
public class BareError extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AnswerHeaders.ALWAYS.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=utf-8");
        try {
            var text = Integer.toString(response.getStatus()).getBytes(StandardCharsets.UTF_8);
            response.getOutputStream().write(text);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The answer could not be written", e);
        }
    }
}
