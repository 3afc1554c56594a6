package be.ligneclaire.core.rating;

/// What was sent in the windows of an SMS before it (`usage.normal-mobile-fr`, `usage.normal-mobile-nl`).
///
/// @param day SMS sent on its Belgian day
/// @param hour SMS sent in its clock hour
/// @param sameLength SMS of its length sent in its clock hour
/// @param hourRecipients different recipients in its clock hour
/// @param monthRecipients different recipients in its month
/// @param newInHour whether its recipient is a further one in the hour
/// @param newInMonth whether its recipient is a further one in the month
public record SmsCounts(
        int day,
        int hour,
        int sameLength,
        int hourRecipients,
        int monthRecipients,
        boolean newInHour,
        boolean newInMonth) {

    /// So little was sent that no window can be full.
    public static final SmsCounts FEW = new SmsCounts(0, 0, 0, 0, 0, false, false);
}
