package be.ligneclaire.platform.portal.usage;

import java.util.List;

/// What a mobile line may cost, ready to show.
///
/// @param id of the item, for addresses
/// @param cap the cap in words, or that there is none
/// @param capField what the field of the cap shows
/// @param ownCap whether the customer set it
/// @param changeable whether the cap is changed here; else by telephone
/// @param roamingBlocked whether the customer can ask to go on
/// @param saved what was saved just before, a message; empty text for nothing
/// @param problem what is wrong with the field of the cap; empty text for nothing
record LimitsView(
        String id,
        String product,
        String line,
        String cap,
        String capField,
        boolean ownCap,
        boolean noCap,
        boolean changeable,
        String outside,
        String roaming,
        boolean premiumBlocked,
        boolean roamingBlocked,
        int early,
        List<Choice> alerts,
        List<BlockRow> blocks,
        List<ToldRow> told,
        String saved,
        String problem) {

    /// @param value in euro, 0 for none
    record Choice(int value, String text, boolean current) {}

    /// @param text what is blocked, since when and until when
    /// @param rule the id of the rule, for its page
    record BlockRow(String text, String rule, String title) {}

    /// @param text what was told
    record ToldRow(String at, String text) {}
}
