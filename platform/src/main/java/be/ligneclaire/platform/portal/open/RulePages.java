package be.ligneclaire.platform.portal.open;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.page.RuleTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How a bill is made: the rules, as the register prints them.
@Controller
class RulePages {

    private final RuleTexts rules;
    private final BillStory story;

    RulePages(RuleTexts rules, BillStory story) {
        this.rules = rules;
        this.story = story;
    }

    @GetMapping(Paths.LANG + "/rules")
    String list(Language language, Model model) {
        model.addAttribute("steps", story.steps(language));
        model.addAttribute("groups", rules.groups(language));
        return "portal/rules";
    }

    @GetMapping(Paths.LANG + "/rules/{rule:" + Paths.RULE + "}")
    String one(Language language, @PathVariable String rule, Model model) {
        model.addAttribute("rule", rules.page(language, rule).orElseThrow(NotHere::new));
        return "portal/rule";
    }
}
