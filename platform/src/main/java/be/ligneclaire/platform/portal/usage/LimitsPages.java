package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.core.ids.Language;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.platform.portal.access.Paths;
import be.ligneclaire.platform.portal.page.NotHere;
import be.ligneclaire.platform.portal.visit.Visitor;
import be.ligneclaire.platform.subscription.Subscriptions;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.ItemRef;
import be.ligneclaire.platform.usage.UsageLimits;
import be.ligneclaire.platform.usage.UsageLimits.LimitRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a mobile line may cost: the cap of the contract, the alerts, roaming data, premium services. Each
/// form says what it does; sent twice it changes nothing more.
@Controller
class LimitsPages {

    private static final String CHANNEL = "mydigi";
    private static final String PREMIUM = "block-premium";
    private static final int EARLY = 80;
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

    /// One of the page's four forms.
    @PostMapping(ONE)
    String change(
            Language language,
            @PathVariable String id,
            @ModelAttribute Form form,
            Visitor visitor,
            HttpServletResponse response,
            Model model) {
        var asked = new Asked(language, visitor, item(visitor, id));
        var problem = switch (form.change()) {
            case "cap" -> changeCap(asked, form);
            case "alerts" -> changeAlerts(asked, form);
            case "roaming" -> goOn(asked);
            case "premium" -> switchPremium(asked, form);
            default -> throw new NotHere();
        };
        if (problem.isEmpty()) {
            return "redirect:/" + language.code() + "/my/usage/" + asked.item().publicId() + "/limits?saved="
                    + form.change();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("limits", views.of(language, visitor, asked.item(), "", form.amount(), problem));
        return "portal/usage-limits";
    }

    /// @param change which form: `cap`, `alerts`, `roaming`, `premium`
    /// @param kind `amount` or `none`
    /// @param alert in euro, 0 for none
    /// @param early `80`, or empty text for never
    /// @param block `yes`, or empty text
    record Form(String change, String kind, String amount, String alert, String early, String block) {

        Form(
                @Nullable String change,
                @Nullable String kind,
                @Nullable String amount,
                @Nullable String alert,
                @Nullable String early,
                @Nullable String block) {
            this.change = Objects.requireNonNullElse(change, "");
            this.kind = Objects.requireNonNullElse(kind, "");
            this.amount = Objects.requireNonNullElse(amount, "").strip();
            this.alert = Objects.requireNonNullElse(alert, "");
            this.early = Objects.requireNonNullElse(early, "");
            this.block = Objects.requireNonNullElse(block, "");
        }
    }

    private record Asked(Language language, Visitor visitor, Item item) {

        long account() {
            return visitor.accountId();
        }

        long line() {
            return LimitViews.mobile(item).serviceId();
        }

        Actor by() {
            return visitor.membership().actor(CHANNEL);
        }
    }

    /// Each returns what is wrong, a message key, or empty text.
    private String changeCap(Asked asked, Form form) {
        if (!form.kind().equals("none") && !AMOUNT.matcher(form.amount()).matches()) {
            return "limits.cap.problem";
        }
        var cap = form.kind().equals("none") ? Optional.<Money>empty() : Optional.of(money(form.amount()));
        var answer = limits.setCap(asked.account(), asked.line(), cap, CHANNEL, asked.by());
        return answer instanceof LimitRefused ? "limits.cap.by-telephone" : "";
    }

    private String changeAlerts(Asked asked, Form form) {
        if (!form.alert().matches("\\d{1,3}") || !UsageLimits.ALERTS.contains(Integer.parseInt(form.alert()))) {
            throw new NotHere();
        }
        var early = form.early().isEmpty() ? 0 : EARLY;
        limits.setAlerts(asked.account(), asked.line(), Integer.parseInt(form.alert()), early, asked.by());
        return "";
    }

    private String goOn(Asked asked) {
        var answer = limits.goOnRoaming(asked.account(), asked.line(), CHANNEL, asked.by());
        return answer instanceof LimitRefused ? "limits.roaming.not-blocked" : "";
    }

    private String switchPremium(Asked asked, Form form) {
        var line = new ItemRef(asked.item().itemId(), OptionalLong.of(asked.line()));
        var block = !form.block().isEmpty();
        var answer = subscriptions.switchOption(asked.account(), line, PREMIUM, block, asked.by());
        return answer instanceof Subscriptions.Refused ? "limits.premium.refused" : "";
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
