package be.ligneclaire.platform.usage.network;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.usage.limit.What;
import org.springframework.context.annotation.Fallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where no network is connected: keeps what would have been said to one, in order.
@Repository("usageNetworkWishes")
@Fallback
class NetworkWishes implements UsageNetwork {

    private final JdbcClient db;
    private final BusinessTime time;

    NetworkWishes(JdbcClient db, BusinessTime time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public void block(UsageLine line, What what) {
        keep(line, "block " + what.word());
    }

    @Override
    public void unblock(UsageLine line, What what) {
        keep(line, "unblock " + what.word());
    }

    private void keep(UsageLine line, String what) {
        db.sql("insert into usage.network_order (service_id, what, at) values (:service_id, :what, :at)")
                .param("service_id", line.serviceId())
                .param("what", what)
                .param("at", Brussels.offset(time.now()))
                .update();
    }
}
