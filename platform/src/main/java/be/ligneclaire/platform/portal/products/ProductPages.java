package be.ligneclaire.platform.portal.products;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What was agreed.
@Controller
class ProductPages {

    private final ProductCards products;

    ProductPages(ProductCards products) {
        this.products = products;
    }

    @GetMapping(Paths.MY + "/products")
    String list(Language language, Visitor visitor, Model model) {
        model.addAttribute("products", products.of(language, visitor.accountId()));
        return "portal/products";
    }
}
