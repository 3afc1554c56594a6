package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.usage.UsageLimits;
import be.ligneclaire.platform.usage.UsageLimits.LimitAnswer;
import be.ligneclaire.platform.usage.UsageLimits.LimitRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a mobile line may cost: the cap of the contract, the alerts, roaming data, premium services. Each
/// form says what it does; sent twice it changes nothing more.
@Controller
class LimitsPages {

    private static final String CHANNEL = "mydigi";
    private static final String PREMIUM = "block-premium";
    private static final String ONE = Paths.MY + "/usage/{id:" + Paths.ID + "}/limits";
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,2})?");
    private static final Map<String, String> SAVED = Map.of(
            "cap", "limits.saved.cap",
            "alerts", "limits.saved.alerts",
            "roaming", "limits.saved.roaming",
            "premium", "limits.saved.premium");

    private final Subscriptions subscriptions;
    private final UsageLimits limits;
    private final LimitViews views;

    LimitsPages(Subscriptions subscriptions, UsageLimits limits, LimitViews views) {
        this.subscriptions = subscriptions;
        this.limits = limits;
        this.views = views;
    }

    @GetMapping(ONE)
    String page(
            Language language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String saved,
            Visitor visitor,
            Model model) {
        var text = SAVED.getOrDefault(saved, "");
        model.addAttribute("limits", views.of(language, visitor, item(visitor, id), text, "", ""));
        return "portal/usage-limits";
    }

    /// @param kind `amount` or `none`
    @PostMapping(ONE + "/cap")
    String cap(
            Language language,
            @PathVariable String id,
            @RequestParam(defaultValue = "amount") String kind,
            @RequestParam(defaultValue = "") String amount,
            Visitor visitor,
            HttpServletResponse response,
            Model model) {
        var item = item(visitor, id);
        var typed = amount.strip();
        if (!kind.equals("none") && !AMOUNT.matcher(typed).matches()) {
            return again(language, visitor, item, typed, "limits.cap.problem", response, model);
        }
        var cap = kind.equals("none") ? Optional.<Money>empty() : Optional.of(money(typed));
        var line = LimitViews.mobile(item).serviceId();
        var by = visitor.membership().actor(CHANNEL);
        return done(
                limits.setCap(visitor.accountId(), line, cap, CHANNEL, by),
                language,
                visitor,
                item,
                "cap",
                "limits.cap.by-telephone",
                response,
                model);
    }

    @PostMapping(ONE + "/alerts")
    String alerts(
            Language language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String alert,
            @RequestParam(defaultValue = "") String early,
            Visitor visitor) {
        var item = item(visitor, id);
        if (!alert.matches("\\d{1,3}") || !UsageLimits.ALERTS.contains(Integer.parseInt(alert))) {
            throw new NotHere();
        }
        limits.setAlerts(
                visitor.accountId(),
                LimitViews.mobile(item).serviceId(),
                Integer.parseInt(alert),
                early.isEmpty() ? 0 : 80,
                visitor.membership().actor(CHANNEL));
        return back(language, item, "alerts");
    }

    @PostMapping(ONE + "/roaming")
    String roaming(
            Language language, @PathVariable String id, Visitor visitor, HttpServletResponse response, Model model) {
        var item = item(visitor, id);
        var line = LimitViews.mobile(item).serviceId();
        var by = visitor.membership().actor(CHANNEL);
        return done(
                limits.goOnRoaming(visitor.accountId(), line, CHANNEL, by),
                language,
                visitor,
                item,
                "roaming",
                "limits.roaming.not-blocked",
                response,
                model);
    }

    @PostMapping(ONE + "/premium")
    String premium(
            Language language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String block,
            Visitor visitor,
            HttpServletResponse response,
            Model model) {
        var item = item(visitor, id);
        var line = LimitViews.mobile(item).serviceId();
        var by = visitor.membership().actor(CHANNEL);
        var ref = new ItemRef(item.itemId(), OptionalLong.of(line));
        var answer = subscriptions.switchOption(visitor.accountId(), ref, PREMIUM, !block.isEmpty(), by);
        return answer instanceof Subscriptions.Refused
                ? again(language, visitor, item, "", "limits.premium.refused", response, model)
                : back(language, item, "premium");
    }

    private String done(
            LimitAnswer answer,
            Language language,
            Visitor visitor,
            Item item,
            String saved,
            String refused,
            HttpServletResponse response,
            Model model) {
        return answer instanceof LimitRefused
                ? again(language, visitor, item, "", refused, response, model)
                : back(language, item, saved);
    }

    private String again(
            Language language,
            Visitor visitor,
            Item item,
            String typed,
            String problem,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("limits", views.of(language, visitor, item, "", typed, problem));
        return "portal/usage-limits";
    }

    private static String back(Language language, Item item, String saved) {
        return "redirect:/" + language.code() + "/my/usage/" + item.publicId() + "/limits?saved=" + saved;
    }

    private static Money money(String typed) {
        var text = typed.replace(',', '.');
        return Euro.of(text.contains(".") ? text + "0".repeat(text.indexOf('.') + 3 - text.length()) : text + ".00");
    }

    private Item item(Visitor visitor, String id) {
        return subscriptions.itemsOf(visitor.accountId()).stream()
                .filter(item -> item.publicId().text().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
