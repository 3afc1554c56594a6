package be.ligneclaire.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// How a server is set. Reachable on the loopback address only; small, since the whole platform is to fit
/// in half a gigabyte.
enum Settings {
    /// For data that is kept: what was committed survives a power cut.
    KEPT(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "shared_buffers", "64MB")),
    /// For data that is thrown away: nothing waits for the disk.
    THROWN_AWAY(Map.of(
            "fsync",
            "off",
            "synchronous_commit",
            "off",
            "full_page_writes",
            "off",
            "wal_level",
            "minimal",
            "max_wal_senders",
            "0",
            "shared_buffers",
            "64MB",
            "max_connections",
            "200")),
    /// For measuring: durable as if kept, with the room that a server of its own would have.
    MEASURED(Map.of(
            "fsync",
            "on",
            "synchronous_commit",
            "on",
            "full_page_writes",
            "on",
            "shared_buffers",
            "512MB",
            "max_wal_size",
            "4GB"));

    private final Map<String, String> values;

    Settings(Map<String, String> own) {
        var all = new LinkedHashMap<String, String>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.put("max_connections", "60");
        all.put("jit", "off");
        all.put("io_method", "sync");
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        all.put("log_min_messages", "warning");
        all.put("client_encoding", "UTF8");
        all.putAll(own);
        values = all;
    }

    Stream<String> asArguments() {
        return values.entrySet().stream().flatMap(value -> Stream.of("-c", value.getKey() + "=" + value.getValue()));
    }
}
