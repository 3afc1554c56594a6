package be.ligneclaire.core.rating;

/// One event as the network reported it, of a line that is known.
///
/// @param start seconds since 1970
/// @param quantity seconds of a call, bytes of a data session, 1 for a message
/// @param other the other number as [be.ligneclaire.core.tariff.Numbering] writes it, 0 for none
/// @param visited the territory of the network used, as [be.ligneclaire.core.tariff.Territory] writes it
public record UsageEvent(UsageKind kind, boolean outgoing, long start, long quantity, long other, int visited) {}
