package be.ligneclaire.platform.usage.network;

import be.ligneclaire.platform.usage.limit.What;

/// The network, as far as blocks of usage go. The operator connects its own; `simulation` brings a pretend
/// one; without either what would have been said is kept ([NetworkWishes]).
///
/// Every call may come twice and must then change nothing. Emergency numbers stay reachable whatever is
/// blocked (`numbers.emergency-calls`).
public interface UsageNetwork {

    /// The line cannot use this from now on.
    void block(UsageLine line, What what);

    /// The line can use it again.
    void unblock(UsageLine line, What what);

    /// @param identifier the telephone number
    record UsageLine(long serviceId, String identifier) {}
}
