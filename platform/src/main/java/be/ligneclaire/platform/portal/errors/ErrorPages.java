package be.ligneclaire.platform.portal.errors;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.platform.DatabaseAway;
import be.ligneclaire.platform.portal.page.ErrorTemplate;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// The page shown in place of one that failed. It needs no session and no database, and what belongs to
/// someone else gives the very same page as what does not exist.
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int REFERENCE_LENGTH = 8;
    private static final Set<Integer> SHOWN = Set.of(400, 403, 404, 409, 422, 429, 500, 503);

    @RequestMapping(
            path = "/error",
            method = {RequestMethod.GET, RequestMethod.POST})
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = status(request);
        response.setStatus(status);
        model.addAttribute("error", new ErrorView(kind(status), status >= 500 ? reference(request, status) : ""));
        return ErrorTemplate.of(request);
    }

    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && isDatabaseAway(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE.value();
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpStatus.NOT_FOUND.value();
    }

    /// Whether the failure, or what caused it, is that no connection to the database could be had.
    static boolean isDatabaseAway(Throwable failure) {
        return DatabaseAway.is(failure);
    }

    private static String kind(int status) {
        if (SHOWN.contains(status)) {
            return Integer.toString(status);
        }
        return status >= 500 ? "500" : "404";
    }

    /// A reference that the customer can quote, and that stands in the log beside the cause.
    private static String reference(HttpServletRequest request, int status) {
        var reference = PublicId.random().text().substring(0, REFERENCE_LENGTH);
        LOG.error(
                "{} answered {} with reference {}",
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                status,
                reference,
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return reference;
    }

    /// @param kind the status whose words are shown
    /// @param reference to quote, or empty text
    record ErrorView(String kind, String reference) {}
}
