package be.ligneclaire.platform.api;

import java.util.List;
import org.springframework.http.HttpMethod;

/// What the API answers, and the right that each call needs. What is not here is denied.
final class ApiRoutes {

    static final String BATCHES = "/api/usage/batches";
    static final String IMPORTS = "/api/usage/imports";
    static final String REJECTS = "/api/usage/imports/{id}/rejects";

    static final List<Route> ALL = List.of(
            new Route(HttpMethod.POST, BATCHES, "usage"),
            new Route(HttpMethod.GET, IMPORTS, "usage"),
            new Route(HttpMethod.GET, REJECTS, "usage"));

    private ApiRoutes() {}

    record Route(HttpMethod method, String path, String right) {}
}
