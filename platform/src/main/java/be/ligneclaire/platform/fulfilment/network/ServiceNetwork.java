package be.ligneclaire.platform.fulfilment.network;

import be.ligneclaire.platform.catalog.Service;

/// The network, in our words. The operator connects its own; `simulation` brings a pretend one; without
/// either what would have been said is kept ([NetworkOrders]).
///
/// Every call may come twice for the same line and must then change nothing.
public interface ServiceNetwork {

    /// A line will come: the network makes room for it.
    void provision(NetworkLine line);

    /// The line carries traffic from now on.
    void activate(NetworkLine line);

    /// The line carries traffic no longer.
    void stop(NetworkLine line);

    /// @param identifier the telephone number or the identifier of the access
    record NetworkLine(long serviceId, Service service, String identifier) {}
}
