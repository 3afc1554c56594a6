package be.ligneclaire.platform.portal.products;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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

    @GetMapping(Paths.MY + "/products/{id:" + Paths.ID + "}")
    String one(Language language, Visitor visitor, @PathVariable String id, Model model) {
        model.addAttribute(
                "product",
                products.one(language, visitor.accountId(), new PublicId(id)).orElseThrow(NotHere::new));
        return "portal/product";
    }
}
