package be.ligneclaire.platform.portal;

import java.util.List;

/// The pages that Anna can open, without their language: one of each kind.
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
            "/terms",
            "/terms/fr-2025-09-30",
            "/terms/fr-2025-09-30/cg-6.2",
            "/my",
            "/my/account",
            "/my/next-invoice",
            "/my/invoices",
            "/my/invoices/" + AnnasInvoices.FEBRUARYS_INVOICE,
            "/my/invoices/" + AnnasInvoices.JANUARYS_INVOICE,
            "/my/invoices/" + AnnasInvoices.FEBRUARYS_INVOICE + "/large-print",
            "/my/invoices/" + AnnasInvoices.FEBRUARYS_INVOICE + "/usage",
            "/my/usage",
            "/my/usage/" + AnnasThings.MOBILE_ITEM,
            "/my/usage/" + AnnasThings.HOME_ITEM,
            "/my/usage/" + AnnasThings.MOBILE_ITEM + "/limits",
            "/my/usage/" + AnnasThings.MOBILE_ITEM + "/cheapest",
            "/my/usage/" + AnnasThings.HOME_ITEM + "/cheapest",
            "/my/usage/" + AnnasThings.MOBILE_ITEM + "/records/2026-02/1-2",
            "/my/products",
            "/my/products/" + AnnasThings.MOBILE_ITEM);

    private PortalPages() {}
}
