package be.ligneclaire.platform.portal.home;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.identity.Identity.Role;
import be.ligneclaire.platform.notifications.Notifications;
import be.ligneclaire.platform.ordering.Ordering;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.home.HomeView.UnderWay;
import be.ligneclaire.platform.portal.page.PageFormats;
import be.ligneclaire.platform.portal.page.PageWords;
import be.ligneclaire.platform.portal.products.ProductCards;
import be.ligneclaire.platform.portal.products.ProductsView.Product;
import be.ligneclaire.platform.portal.usage.UsageNow;
import be.ligneclaire.platform.portal.visit.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The overview, and the way to it from an address without a language.
@Controller
class HomePages {

    private static final Set<String> FINISHED = Set.of("accepted", "refused");

    private final AmountsDue amountsDue;
    private final UsageNow usages;
    private final ProductCards products;
    private final Ordering ordering;
    private final Notifications notifications;
    private final PageWords words;

    HomePages(
            AmountsDue amountsDue,
            UsageNow usages,
            ProductCards products,
            Ordering ordering,
            Notifications notifications,
            PageWords words) {
        this.amountsDue = amountsDue;
        this.usages = usages;
        this.products = products;
        this.ordering = ordering;
        this.notifications = notifications;
        this.words = words;
    }

    @GetMapping(Paths.MY)
    String home(Language language, Visitor visitor, Model model) {
        model.addAttribute("home", visitor.role() == Role.USER ? own(visitor) : all(language, visitor));
        return "portal/home";
    }

    @GetMapping({"/my", "/my/{*rest}"})
    String inTheirLanguage(@PathVariable Optional<String> rest, Visitor visitor, HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "redirect:/" + visitor.customer().language().code() + "/my" + rest.orElse("") + query;
    }

    private HomeView all(Language language, Visitor visitor) {
        var account = visitor.accountId();
        var due = amountsDue.of(language, account);
        var running = products.of(language, account).running();
        return new HomeView(
                visitor.customer().name(),
                notice(language, visitor, due.late(), running),
                Optional.of(due),
                Optional.of(usages.now(language, account)),
                running,
                underWay(language, account));
    }

    /// The one thing that needs attention: money first, then a line that does not work as it should, then an
    /// e-mail address to which nothing arrives.
    private Optional<String> notice(Language language, Visitor visitor, boolean late, List<Product> running) {
        if (late) {
            return Optional.of(words.of(language, "home.notice.late"));
        }
        return running.stream()
                .filter(Product::isHeldBack)
                .findFirst()
                .map(product -> words.of(language, "home.notice.held-back", product.name()))
                .or(() -> notifications
                        .badAddress(visitor.accountId(), visitor.customer().email())
                        .map(back -> words.of(language, "home.notice.address", back.to())));
    }

    /// What a user sees who is neither holder nor administrator: no money, no other lines.
    private static HomeView own(Visitor visitor) {
        return new HomeView(
                visitor.customer().name(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    private List<UnderWay> underWay(Language language, long account) {
        var formats = new PageFormats(language);
        return ordering.ordersOf(account).stream()
                .filter(order -> !FINISHED.contains(order.state()))
                .map(order -> new UnderWay(
                        order.products().stream()
                                .map(product -> words.product(language, product))
                                .collect(Collectors.joining(", ")),
                        words.find(language, "order.state." + order.state()).orElse(order.state()),
                        formats.instant(order.placedAt())))
                .toList();
    }
}
