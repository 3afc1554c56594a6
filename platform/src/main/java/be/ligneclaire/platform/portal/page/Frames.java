package be.ligneclaire.platform.portal.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.Operator;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.identity.Identity.Role;
import be.ligneclaire.platform.portal.page.Frame.AccountChoice;
import be.ligneclaire.platform.portal.page.Frame.LanguageLink;
import be.ligneclaire.platform.portal.page.Frame.SignedIn;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.portal.visit.Visits;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page its [Frame]. A page that is shown in place of a failed one gets a frame without a
/// session: the database may be away, and what belongs to someone else must look like what does not exist.
@ControllerAdvice
@EnableConfigurationProperties(Operator.class)
class Frames {

    private static final Set<String> SECTIONS = Set.of("invoices", "usage", "products");

    private final Operator operator;
    private final Visits visits;
    private final Customers customers;

    Frames(Operator operator, Visits visits, Customers customers) {
        this.operator = operator;
        this.visits = visits;
        this.customers = customers;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        var language = Languages.of(request);
        var isFailure = request.getDispatcherType() == DispatcherType.ERROR;
        Optional<SignedIn> signedIn =
                isFailure ? Optional.empty() : visits.current(request).map(this::signedIn);
        var section = isFailure ? "" : section(request.getRequestURI());
        return new Frame(language, section, languages(request, language, isFailure), operator, signedIn);
    }

    private SignedIn signedIn(Visitor visitor) {
        var others = visitor.memberships().size() < 2
                ? List.<AccountChoice>of()
                : visitor.memberships().stream()
                        .map(membership -> customers.ofAccount(membership.accountId()))
                        .map(customer -> new AccountChoice(
                                customer.publicId().text(),
                                customer.name(),
                                customer.accountId() == visitor.accountId()))
                        .toList();
        return new SignedIn(visitor.customer().name(), visitor.role() != Role.USER, others);
    }

    private static String section(String path) {
        var parts = path.split("/");
        if (parts.length > 2 && "help".equals(parts[2])) {
            return "help";
        }
        if (parts.length < 3 || !"my".equals(parts[2])) {
            return "";
        }
        return parts.length == 3 ? "overview" : SECTIONS.contains(parts[3]) ? parts[3] : "";
    }

    private static List<LanguageLink> languages(HttpServletRequest request, Language current, boolean isFailure) {
        var path = isFailure ? "" : withoutLanguage(request.getRequestURI());
        var query = isFailure || request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return Arrays.stream(Language.values())
                .map(language -> new LanguageLink(
                        language.code(), name(language), "/" + language.code() + path + query, language == current))
                .toList();
    }

    private static String withoutLanguage(String path) {
        return Languages.ofPath(path).isPresent() ? path.substring(3) : path.equals("/") ? "" : path;
    }

    private static String name(Language language) {
        return switch (language) {
            case NL -> "Nederlands";
            case FR -> "Français";
            case DE -> "Deutsch";
            case EN -> "English";
        };
    }
}
