package be.ligneclaire.platform.billing;

import be.ligneclaire.core.ids.PublicId;
import java.util.Optional;

/// The front door for documents as businesses exchange them.
public interface EInvoices {

    /// An invoice or credit note of an account in Peppol BIS Billing 3 (UBL 2.1, UTF-8), with the same
    /// totals as its page. Empty when there is none, it is another account's, or the customer is no business
    /// with an enterprise number.
    Optional<byte[]> peppol(long accountId, PublicId document);
}
