package be.ligneclaire.simulation.demo;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.identity.OneTimeCode;
import be.ligneclaire.platform.portal.RouteRules;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The demo's authenticator: the codes that its colleagues’ telephones would show, for everyone to read. It knows
/// the secrets that the demo made and no others. Never in production.
@Controller
class AuthenticatorPages implements RouteRules {

    private final List<String> colleagues;
    private final BusinessTime time;

    AuthenticatorPages(@Value("${" + LoadedDemo.COLLEAGUES_PROPERTY + ":}") String colleagues, BusinessTime time) {
        this.colleagues = Arrays.stream(colleagues.split(","))
                .filter(one -> one.contains("="))
                .toList();
        this.time = time;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/{lang}/demo/authenticator", Who.ANYONE));
    }

    @GetMapping("/{lang:nl|fr|de|en}/demo/authenticator")
    String codes(Model model) {
        var now = time.now();
        model.addAttribute(
                "codes",
                colleagues.stream()
                        .map(one -> one.split("=", 2))
                        .map(one -> new CodeView(one[0], OneTimeCode.of(one[1], OneTimeCode.step(now))))
                        .toList());
        model.addAttribute(
                "seconds",
                OneTimeCode.STEP_SECONDS - Math.floorMod(now.getEpochSecond(), (long) OneTimeCode.STEP_SECONDS));
        return "demo/authenticator";
    }

    /// A code as a telephone shows it.
    record CodeView(String email, String code) {}
}
