package be.ligneclaire.platform.portal.open;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.Languages;
import be.ligneclaire.platform.portal.visit.Visits;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Pages for everyone.
@Controller
class OpenPages {

    private final Visits visits;
    private final Shelf shelf;

    OpenPages(Visits visits, Shelf shelf) {
        this.visits = visits;
        this.shelf = shelf;
    }

    @GetMapping("/")
    String door(HttpServletRequest request) {
        return visits.current(request)
                .map(visitor -> "redirect:/" + visitor.customer().language().code() + "/my")
                .orElseGet(() -> "redirect:/" + Languages.of(request).code());
    }

    @GetMapping(Paths.LANG)
    String start(Language language, Model model) {
        model.addAttribute("offers", shelf.of(language));
        return "portal/start";
    }

    @GetMapping(Paths.LANG + "/emergency")
    String emergency() {
        return "portal/emergency";
    }

    @GetMapping(Paths.LANG + "/help")
    String help() {
        return "portal/help";
    }

    @GetMapping(Paths.LANG + "/accessibility")
    String accessibility() {
        return "portal/accessibility";
    }
}
