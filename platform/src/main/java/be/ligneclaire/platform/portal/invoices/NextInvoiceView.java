package be.ligneclaire.platform.portal.invoices;

import be.ligneclaire.platform.portal.invoices.InvoiceView.Changes;
import be.ligneclaire.platform.portal.invoices.InvoiceView.Group;
import be.ligneclaire.platform.portal.invoices.InvoiceView.VatRow;
import java.util.List;
import java.util.Optional;

/// The next invoice as it stands, ready to show.
///
/// @param day of the run
/// @param month that the day closes
/// @param total empty text when nothing would be billed
/// @param due empty text when nothing would be due
/// @param language of the texts of lines, when it differs from the page's
record NextInvoiceView(
        String day,
        String month,
        String total,
        String due,
        Optional<String> language,
        Optional<Changes> changes,
        List<Group> groups,
        List<VatRow> vat,
        Optional<String> thirdParties) {}
