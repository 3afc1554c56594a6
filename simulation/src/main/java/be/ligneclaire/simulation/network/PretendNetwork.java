package be.ligneclaire.simulation.network;

import be.ligneclaire.platform.fulfilment.network.ServiceNetwork;
import be.ligneclaire.platform.usage.limit.What;
import be.ligneclaire.platform.usage.network.UsageNetwork;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A network that carries every line it is told about. It has no memory beyond the process: who is
/// connected is known to the rooms, and being told twice changes nothing.
public final class PretendNetwork implements ServiceNetwork, UsageNetwork {

    private final Set<String> provisioned = ConcurrentHashMap.newKeySet();
    private final Set<String> carried = ConcurrentHashMap.newKeySet();
    private final Set<Blocked> blocked = ConcurrentHashMap.newKeySet();

    private record Blocked(String identifier, What what) {}

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

    @Override
    public void block(UsageLine line, What what) {
        blocked.add(new Blocked(line.identifier(), what));
    }

    @Override
    public void unblock(UsageLine line, What what) {
        blocked.remove(new Blocked(line.identifier(), what));
    }

    /// Whether a line cannot use this.
    public boolean blocks(String identifier, What what) {
        return blocked.contains(new Blocked(identifier, what));
    }

    /// Whether a line carries traffic.
    public boolean carries(String identifier) {
        return carried.contains(identifier);
    }
}
