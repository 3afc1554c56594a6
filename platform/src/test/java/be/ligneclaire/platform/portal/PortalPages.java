package be.ligneclaire.platform.portal;

import java.util.List;

/// The pages that Anna can open, without their language.
final class PortalPages {

    static final List<String> ALL = List.of(
            "",
            "/emergency",
            "/help",
            "/accessibility",
            "/password",
            "/password/sent",
            "/rules",
            "/rules/billing.first-month-proration",
            "/rules/contract.liability-operator",
            "/terms",
            "/terms/fr-2025-09-30",
            "/terms/nl-2025",
            "/terms/fr-2025-09-30/cg-6.2",
            "/terms/en-2024/preamble",
            "/my",
            "/my/account",
            "/my/invoices",
            "/my/invoices/" + AnnasInvoices.FEBRUARYS_INVOICE,
            "/my/invoices/" + AnnasInvoices.JANUARYS_INVOICE,
            "/my/usage",
            "/my/usage/" + AnnasThings.MOBILE_ITEM,
            "/my/usage/" + AnnasThings.HOME_ITEM,
            "/my/products",
            "/my/products/" + AnnasThings.MOBILE_ITEM,
            "/my/products/" + AnnasThings.HOME_ITEM);

    private PortalPages() {}
}
