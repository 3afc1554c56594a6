package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.usage.UsageRecords.RecordFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Usage of all lines, of one product, and its records as a file.
@Controller
class UsagePages {

    private final Subscriptions subscriptions;
    private final UsageNow usages;
    private final UsageMonths months;
    private final UsageFile file;
    private final BusinessTime time;

    UsagePages(Subscriptions subscriptions, UsageNow usages, UsageMonths months, UsageFile file, BusinessTime time) {
        this.subscriptions = subscriptions;
        this.usages = usages;
        this.months = months;
        this.file = file;
        this.time = time;
    }

    @GetMapping(Paths.MY + "/usage")
    String overview(Language language, Visitor visitor, Model model) {
        model.addAttribute("usage", usages.now(language, visitor.accountId()));
        return "portal/usage";
    }

    @GetMapping(Paths.MY + "/usage/{id:" + Paths.ID + "}")
    String one(
            Language language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") String page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") String isFragment,
            Visitor visitor,
            HttpServletResponse response,
            Model model) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        model.addAttribute(
                "usage", months.of(language, visitor, item(visitor, id), month(month), filter(show), page(page)));
        return "true".equals(isFragment) ? "portal/usage-month :: month" : "portal/usage-month";
    }

    @GetMapping(Paths.MY + "/usage/{id:" + Paths.ID + "}/records.csv")
    ResponseEntity<String> records(
            Language language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "all") String show,
            Visitor visitor) {
        var asked = month(month);
        var disposition = ContentDisposition.attachment()
                .filename("usage-" + asked + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(file.of(language, visitor, item(visitor, id), asked, filter(show)));
    }

    private Item item(Visitor visitor, String id) {
        return subscriptions.itemsOf(visitor.accountId()).stream()
                .filter(item -> item.publicId().text().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /// The month of the address; the present one when the address has none or something that is not a
    /// month.
    private YearMonth month(String text) {
        try {
            return text.isEmpty() ? Brussels.monthOf(time.now()) : YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new NotHere();
        }
    }

    private static RecordFilter filter(String word) {
        return Stream.of(RecordFilter.values())
                .filter(filter -> UsageMonths.word(filter).equals(word))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static int page(String text) {
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new NotHere();
        }
        return Integer.parseInt(text);
    }
}
