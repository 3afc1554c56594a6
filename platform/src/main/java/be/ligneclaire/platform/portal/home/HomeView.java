package be.ligneclaire.platform.portal.home;

import be.ligneclaire.platform.portal.products.ProductsView;
import be.ligneclaire.platform.portal.usage.UsageOverview;
import java.util.List;
import java.util.Optional;

/// The overview in its fixed order (`ux.md` §3), ready to show.
///
/// @param notice the one thing that needs attention, if anything does
/// @param due what is to be paid, for those who may see it
record HomeView(
        String name,
        Optional<String> notice,
        Optional<Due> due,
        Optional<UsageOverview> usage,
        List<ProductsView.Product> products,
        List<UnderWay> underWay) {

    /// @param amount empty text when there is nothing to pay
    /// @param when the due date in a sentence, or when the next bill comes
    /// @param change the difference with the invoice before, in a sentence, or empty text
    /// @param href the page that says how to pay, or empty text
    /// @param next the next invoice so far, in a sentence, or empty text
    record Due(String amount, String when, String change, String href, boolean late, String next) {}

    record UnderWay(String what, String state, String since) {}
}
