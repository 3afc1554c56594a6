package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The cheapest plan for a product's lines, worked out when it is asked for.
@Controller
class CheapestPages {

    private final Subscriptions subscriptions;
    private final CheapestViews views;

    CheapestPages(Subscriptions subscriptions, CheapestViews views) {
        this.subscriptions = subscriptions;
        this.views = views;
    }

    @GetMapping(Paths.MY + "/usage/{id:" + Paths.ID + "}/cheapest")
    String page(Language language, @PathVariable String id, Visitor visitor, Model model) {
        var item = subscriptions.itemsOf(visitor.accountId()).stream()
                .filter(one -> one.publicId().text().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
        model.addAttribute("cheapest", views.of(language, visitor.accountId(), item));
        return "portal/cheapest";
    }
}
