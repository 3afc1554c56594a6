package be.ligneclaire.platform.fulfilment.network;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.agenda.BusinessTime;
import org.springframework.context.annotation.Fallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where no network is connected: keeps what would have been said to one, in order.
@Repository
@Fallback
public class NetworkOrders implements ServiceNetwork {

    private final JdbcClient db;
    private final BusinessTime time;

    NetworkOrders(JdbcClient db, BusinessTime time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public void provision(NetworkLine line) {
        keep(line, "provision");
    }

    @Override
    public void activate(NetworkLine line) {
        keep(line, "activate");
    }

    @Override
    public void stop(NetworkLine line) {
        keep(line, "stop");
    }

    private void keep(NetworkLine line, String what) {
        db.sql("insert into fulfilment.network_order (service_id, what, at) values (:service_id, :what, :at)")
                .param("service_id", line.serviceId())
                .param("what", what)
                .param("at", Brussels.offset(time.now()))
                .update();
    }
}
