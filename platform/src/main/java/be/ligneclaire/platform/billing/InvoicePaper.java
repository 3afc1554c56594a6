package be.ligneclaire.platform.billing;

import be.ligneclaire.core.ids.PublicId;
import java.util.Optional;

/// A document on paper. Brought by the door that has its words (decision 0006); `billing` decides who gets
/// one.
public interface InvoicePaper {

    /// The PDF of an invoice or credit note, as its customer can download it. Empty when there is no such
    /// document or it is another account's.
    Optional<byte[]> pdf(long accountId, PublicId document);
}
