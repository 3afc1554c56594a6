package be.ligneclaire.platform.console.home;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.Billing;
import be.ligneclaire.platform.console.access.ConsoleRoutes;
import be.ligneclaire.platform.console.page.AgentPaths;
import be.ligneclaire.platform.customer.Customers;
import be.ligneclaire.platform.evidence.Evidence;
import be.ligneclaire.platform.identity.Staff.Colleague;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One search box: the number of an account, of a customer or of an invoice, whole. It opens what it found
/// and lists nothing (`security.md` G4); a number is never part of an address.
@Controller
class AgentHome {

    private static final Pattern INVOICE_NUMBER = Pattern.compile("C?[0-9]{4}-[0-9]{8}");
    private static final int LONGEST_INPUT = 100;

    private final Customers customers;
    private final Billing billing;
    private final Evidence evidence;

    AgentHome(Customers customers, Billing billing, Evidence evidence) {
        this.customers = customers;
        this.billing = billing;
        this.evidence = evidence;
    }

    @GetMapping("/agent")
    String start(Language language) {
        return "redirect:/" + language.code() + "/agent";
    }

    @GetMapping("/agent/{*rest}")
    String withLanguage(Language language, @PathVariable String rest) {
        return "redirect:/" + language.code() + "/agent" + rest;
    }

    @GetMapping(ConsoleRoutes.AGENT)
    String home(Model model) {
        model.addAttribute("search", new Search("", false));
        return "console/home";
    }

    @PostMapping(ConsoleRoutes.AGENT + "/search")
    String search(
            Language language,
            @RequestParam(defaultValue = "") String number,
            Colleague colleague,
            HttpServletResponse response,
            Model model) {
        var wanted = number.length() > LONGEST_INPUT
                ? ""
                : number.replaceAll("[\\s./]", "").toUpperCase(java.util.Locale.ROOT);
        var found = page(new AgentPaths(language), wanted);
        if (found.isPresent()) {
            return "redirect:" + found.get();
        }
        evidence.record(
                colleague.actor(), "search-found-nothing", Optional.empty(), "console", Optional.empty(), Map.of());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("search", new Search(number.length() > LONGEST_INPUT ? "" : number.strip(), true));
        return "console/home";
    }

    private Optional<String> page(AgentPaths paths, String number) {
        if (INVOICE_NUMBER.matcher(number).matches()) {
            return billing.byNumber(number)
                    .map(document ->
                            paths.invoice(customers.ofAccount(document.invoice().accountId()), document.invoice()));
        }
        return customers.search(number).map(paths::account);
    }

    /// @param number as it was typed
    record Search(String number, boolean failed) {}
}
