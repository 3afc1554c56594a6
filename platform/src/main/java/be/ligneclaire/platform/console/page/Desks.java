package be.ligneclaire.platform.console.page;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.console.page.Desk.Entry;
import be.ligneclaire.platform.console.visit.Colleagues;
import be.ligneclaire.platform.identity.Staff.Colleague;
import be.ligneclaire.platform.identity.Staff.Role;
import be.ligneclaire.platform.portal.page.Languages;
import be.ligneclaire.platform.portal.page.PageWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page of the console its [Desk].
@ControllerAdvice("be.ligneclaire.platform.console")
class Desks {

    private final Colleagues colleagues;
    private final PageWords words;

    Desks(Colleagues colleagues, PageWords words) {
        this.colleagues = colleagues;
        this.words = words;
    }

    @ModelAttribute("desk")
    Desk desk(HttpServletRequest request) {
        var language = Languages.of(request);
        var colleague = colleagues.current(request);
        return new Desk(
                words.of(language, "console.skip"),
                words.of(language, "console.name"),
                words.of(language, "console.menu"),
                colleague
                        .map(known -> menu(language, known, request.getRequestURI()))
                        .orElse(List.of()),
                words.of(language, "console.languages"),
                words.of(language, "console.sign-out"),
                colleague.map(Colleague::name));
    }

    private List<Entry> menu(Language language, Colleague colleague, String path) {
        var home = "/" + language.code() + "/agent";
        var menu = new ArrayList<Entry>();
        menu.add(new Entry(
                home,
                words.of(language, "console.home"),
                path.equals(home) || path.startsWith(home + "/accounts") || path.startsWith(home + "/search")));
        if (colleague.roles().contains(Role.BILLING) || colleague.roles().contains(Role.FINANCE)) {
            menu.add(new Entry(
                    home + "/bill-runs", words.of(language, "console.runs"), path.startsWith(home + "/bill-runs")));
        }
        return menu;
    }
}
