package be.ligneclaire.simulation.network;

import be.ligneclaire.platform.fulfilment.network.ServiceNetwork;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A network that carries every line it is told about. It has no memory beyond the process: who is
/// connected is known to the rooms, and being told twice changes nothing.
public final class PretendNetwork implements ServiceNetwork {

    private final Set<String> provisioned = ConcurrentHashMap.newKeySet();
    private final Set<String> carried = ConcurrentHashMap.newKeySet();

    @Override
    public void provision(NetworkLine line) {
        provisioned.add(line.identifier());
    }

    @Override
    public void activate(NetworkLine line) {
        provisioned.add(line.identifier());
        carried.add(line.identifier());
    }

    @Override
    public void stop(NetworkLine line) {
        carried.remove(line.identifier());
        provisioned.remove(line.identifier());
    }

    /// Whether a line carries traffic.
    public boolean carries(String identifier) {
        return carried.contains(identifier);
    }
}
