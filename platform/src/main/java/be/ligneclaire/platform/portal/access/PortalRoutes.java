package be.ligneclaire.platform.portal.access;

import static be.ligneclaire.platform.portal.RouteRules.Route.get;
import static be.ligneclaire.platform.portal.RouteRules.Route.post;
import static be.ligneclaire.platform.portal.RouteRules.Who.ANYONE;
import static be.ligneclaire.platform.portal.RouteRules.Who.HOLDER;
import static be.ligneclaire.platform.portal.RouteRules.Who.MANAGER;
import static be.ligneclaire.platform.portal.RouteRules.Who.MEMBER;
import static be.ligneclaire.platform.portal.RouteRules.Who.SERVER;

import be.ligneclaire.platform.portal.RouteRules;
import java.util.List;
import org.springframework.stereotype.Component;

/// The portal's own routes. Read it as the table of `identity.rights-matrix`: what is not here is denied.
@Component
class PortalRoutes implements RouteRules {

    private static final List<Route> ROUTES = List.of(
            // public
            get("/", ANYONE),
            get("/{lang}", ANYONE),
            get("/{lang}/emergency", ANYONE),
            get("/{lang}/help", ANYONE),
            get("/{lang}/accessibility", ANYONE),
            get("/{lang}/rules", ANYONE),
            get("/{lang}/rules/{rule}", ANYONE),
            get("/{lang}/terms", ANYONE),
            get("/{lang}/terms/{edition}", ANYONE),
            get("/{lang}/terms/{edition}/{clause}", ANYONE),
            get("/{lang}/login", ANYONE),
            post("/{lang}/login", ANYONE),
            get("/{lang}/password", ANYONE),
            post("/{lang}/password", ANYONE),
            get("/{lang}/password/sent", ANYONE),
            get("/{lang}/password/new", ANYONE),
            post("/{lang}/password/new", ANYONE),
            get("/assets/**", ANYONE),
            get("/robots.txt", ANYONE),
            // signed in
            get("/my", MEMBER),
            get("/my/{*rest}", MEMBER),
            get("/{lang}/my", MEMBER),
            get("/{lang}/my/account", MEMBER),
            post("/{lang}/my/account/open", MEMBER),
            post("/{lang}/my/account/language", MANAGER),
            post("/{lang}/logout", MEMBER),
            // holder and administrators: invoices, contracts, volumes and cost
            get("/{lang}/my/next-invoice", MANAGER),
            get("/{lang}/my/invoices", MANAGER),
            get("/{lang}/my/invoices/{id}", MANAGER),
            get("/{lang}/my/invoices/{id}.pdf", MANAGER),
            get("/{lang}/my/invoices/{id}/lines.csv", MANAGER),
            get("/{lang}/my/invoices/{id}/large-print", MANAGER),
            get("/{lang}/my/invoices/{id}.xml", MANAGER),
            get("/{lang}/my/usage", MANAGER),
            get("/{lang}/my/usage/{id}", MANAGER),
            get("/{lang}/my/usage/{id}/limits", MANAGER),
            post("/{lang}/my/usage/{id}/limits", MANAGER),
            get("/{lang}/my/usage/{id}/cheapest", MANAGER),
            get("/{lang}/my/products", MANAGER),
            get("/{lang}/my/products/{id}", MANAGER),
            // call and message records: for the holder of a line without a user of its own
            get("/{lang}/my/usage/{id}/records.csv", HOLDER),
            get("/{lang}/my/invoices/{id}/usage", HOLDER),
            get("/{lang}/my/invoices/{id}/usage.pdf", HOLDER),
            get("/{lang}/my/invoices/{id}/usage.csv", HOLDER),
            get("/{lang}/my/usage/{id}/records/{month}/{record}", HOLDER),
            // the server's own
            get("/error", SERVER),
            post("/error", SERVER));

    @Override
    public List<Route> routes() {
        return ROUTES;
    }
}
