package be.ligneclaire.platform.portal.open;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The clause behind a line, in our words.
@Controller
class TermsPages {

    private static final String EDITION = Paths.LANG + "/terms/{edition:" + Paths.EDITION + "}";

    private final TermsTexts terms;

    TermsPages(TermsTexts terms) {
        this.terms = terms;
    }

    @GetMapping(Paths.LANG + "/terms")
    String editions(Language language, Model model) {
        model.addAttribute("editions", terms.editions(language));
        return "portal/terms";
    }

    @GetMapping(EDITION)
    String edition(Language language, @PathVariable String edition, Model model) {
        model.addAttribute("terms", terms.edition(language, known(edition)));
        return "portal/terms-edition";
    }

    @GetMapping(EDITION + "/{clause:" + Paths.CLAUSE + "}")
    String clause(Language language, @PathVariable String edition, @PathVariable String clause, Model model) {
        model.addAttribute(
                "clause", terms.clause(language, known(edition), clause).orElseThrow(NotHere::new));
        return "portal/terms-clause";
    }

    private static Edition known(String code) {
        return Edition.of(code).orElseThrow(NotHere::new);
    }
}
