package be.ligneclaire.platform.notifications.sms;

/// Where text messages are handed over. Without one they stay in the mailbox.
public interface SmsCentre {

    /// Hands one message over.
    ///
    /// @param to a number in E.164
    /// @param reference the same for the same message, so that a repeat can be dropped
    /// @throws IllegalStateException when it was not taken; it is tried again later
    void send(String to, String text, String reference);
}
