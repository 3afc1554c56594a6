package be.ligneclaire.platform.console.runs;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.billing.RunReports;
import be.ligneclaire.platform.console.access.ConsoleRoutes;
import be.ligneclaire.platform.portal.page.NotHere;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The bill runs, and one of them.
@Controller
class RunPages {

    private final RunReports reports;
    private final RunViews views;

    RunPages(RunReports reports, RunViews views) {
        this.reports = reports;
        this.views = views;
    }

    @GetMapping(ConsoleRoutes.AGENT + "/bill-runs")
    String all(Language language, Model model) {
        model.addAttribute("runs", views.all(language));
        return "console/runs";
    }

    @GetMapping(ConsoleRoutes.AGENT + "/bill-runs" + ConsoleRoutes.DAY)
    String one(Language language, @PathVariable String day, Model model) {
        var run = day(day).flatMap(reports::run).orElseThrow(NotHere::new);
        model.addAttribute("run", views.one(language, run));
        model.addAttribute("inProgress", !run.isComplete());
        return "console/run";
    }

    /// A day from an address; empty when there is none such in the calendar.
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
