package be.ligneclaire.platform.portal.page;

/// An allowance as a bar and as words; every text is ready to show.
///
/// @param name what is counted, `Data`
/// @param used how much was used
/// @param allowance how much is included; empty text when unlimited
/// @param left what remains; empty text when unlimited
/// @param percent width of the bar, 0 to 100
/// @param over whether everything included is used
public record Bar(
        String name, String used, String allowance, String left, int percent, boolean unlimited, boolean over) {

    /// Whether anything was used.
    public boolean empty() {
        return percent == 0;
    }
}
