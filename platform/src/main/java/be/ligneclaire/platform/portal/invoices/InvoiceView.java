package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.platform.portal.page.Clauses;
import be.ligneclaire.platform.portal.usage.CheapestNote;
import java.util.List;
import java.util.Optional;

/// One invoice, ready to show.
///
/// @param href of its page, in the page's language
/// @param isForBusiness whether there is an e-invoice too
/// @param hasUsageDetail whether the visitor may read the records of the usage on it, and there are any
/// @param thirdParties what has to be said beside services of third parties, when there are any
/// @param language of the stored texts, when it differs from the page's
record InvoiceView(
        String href,
        boolean isCreditNote,
        boolean isForBusiness,
        boolean hasUsageDetail,
        String month,
        String number,
        String issued,
        String due,
        String total,
        InvoiceListView.State state,
        Optional<String> language,
        Optional<Changes> changes,
        List<Group> groups,
        List<VatRow> vat,
        Optional<String> thirdParties,
        Optional<PayView> pay,
        Foot foot) {

    /// The same where invoices have other addresses.
    InvoiceView at(String former, String invoices) {
        return new InvoiceView(
                href.replace(former, invoices),
                isCreditNote,
                isForBusiness,
                hasUsageDetail,
                month,
                number,
                issued,
                due,
                total,
                state,
                language,
                changes.map(known -> known.at(former, invoices)),
                groups,
                vat,
                thirdParties,
                pay,
                foot);
    }

    /// By what it differs from the document before.
    ///
    /// @param rows whose differences add up to the one of the totals; empty when nothing changed
    record Changes(String month, String href, String before, String after, String difference, List<ChangeRow> rows) {

        Changes at(String former, String invoices) {
            return new Changes(month, href.replace(former, invoices), before, after, difference, rows);
        }
    }

    record ChangeRow(String cause, String before, String after, String difference) {}

    /// The lines of one product.
    ///
    /// @param line the number it is for, or empty text
    record Group(String product, String line, String subtotal, List<Line> lines) {}

    /// @param kind the kind of line in words
    /// @param detail period and quantity, or empty text
    record Line(int position, String text, String detail, String kind, String amount, Why why) {}

    /// The explanation as it was stored when the line was made.
    ///
    /// @param title of the rule
    /// @param reading what the rule says, in one or two sentences; empty text when the register has none
    /// @param documents each clause with the edition it stands in
    record Why(
            String rule,
            String title,
            String reading,
            String edition,
            List<Clauses.Ref> clauses,
            String formula,
            List<FigureRow> figures) {}

    record FigureRow(String name, String value) {}

    record VatRow(String name, String excl, String vat, String incl) {}

    /// How to pay what is open.
    record PayView(String amount, String due, String iban, String beneficiary, String communication, boolean late) {}

    /// @param cheapest the cheapest plan of a line, which a bill tells once a year
    /// @param easySwitch empty when no fixed connection is on the invoice
    record Foot(List<CheapestNote> cheapest, Contest contest, Mediator mediator, Optional<EasySwitch> easySwitch) {}

    /// @param until the last day, in a sentence
    /// @param how whom to call or write to
    /// @param sum of the last day
    record Contest(String until, String how, String sum, List<Clauses.Ref> clauses) {}

    /// The mediation service for telecommunications.
    record Mediator(String address, String phone, String web, List<Clauses.Ref> clauses) {}

    /// What another operator asks for to take over a fixed connection.
    record EasySwitch(List<SwitchId> ids, List<Clauses.Ref> clauses) {}

    record SwitchId(String product, String id) {}
}
