package be.ligneclaire.platform.billing.accesspoint;

import java.util.List;

/// Where e-invoices are handed over, and where it is told what became of them.
///
/// Whether a receiver is in the Peppol directory is for the access point to find out when a document is handed
/// over: a second question before would only be older.
public interface AccessPoint {

    /// Hands one document over. The same key again is the same document: it is sent once, and the answer is
    /// the first one.
    ///
    /// @return what came of it; a network that does not answer is [Away], not an exception
    Outcome send(EInvoice document);

    /// What receivers and the network have said since a mark (Invoice Response, message level status), in
    /// order. The same answer may come twice.
    ///
    /// @param mark of the last ones that were read; empty text for the beginning
    /// @throws IllegalStateException when the access point does not answer
    Answers answersSince(String mark);

    /// @param key the number of the document, the same whenever it is handed over
    /// @param receiver participant with its scheme: `0208:0741256380`
    /// @param xml as it is sent (Peppol BIS Billing 3)
    record EInvoice(String key, String receiver, String xml) {}

    /// What came of handing a document over.
    sealed interface Outcome {}

    /// It will be sent.
    record Taken(String receipt) implements Outcome {}

    /// It will not be sent, now or later: the receiver is not in the network, or the document is not in order.
    record NotTaken(String reason) implements Outcome {}

    /// Nobody knows: to be tried again.
    record Away(String reason) implements Outcome {}

    record Answers(List<Answer> answers, String mark) {

        public Answers {
            answers = List.copyOf(answers);
        }
    }

    /// @param key of the document
    /// @param reason why it was rejected, in the receiver's words; empty text when it was accepted
    record Answer(String key, boolean accepted, String reason) {}
}
