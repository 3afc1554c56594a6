package be.ligneclaire.platform.portal.products;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What was agreed.
@Controller
class ProductPages {

    private final Subscriptions subscriptions;
    private final ProductCards products;
    private final Agreements agreements;

    ProductPages(Subscriptions subscriptions, ProductCards products, Agreements agreements) {
        this.subscriptions = subscriptions;
        this.products = products;
        this.agreements = agreements;
    }

    @GetMapping(Paths.MY + "/products")
    String list(Language language, Visitor visitor, Model model) {
        model.addAttribute("products", products.of(language, visitor.accountId()));
        return "portal/products";
    }

    @GetMapping(Paths.MY + "/products/{id:" + Paths.ID + "}")
    String one(Language language, Visitor visitor, @PathVariable String id, Model model) {
        var item = subscriptions.itemsOf(visitor.accountId()).stream()
                .filter(candidate -> candidate.publicId().text().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
        model.addAttribute("product", products.one(language, item));
        model.addAttribute("agreement", agreements.of(language, item));
        return "portal/product";
    }
}
