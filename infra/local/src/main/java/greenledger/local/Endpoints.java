package greenledger.local;

import greenledger.local.engine.Ports;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where each service answers: an emulator that was named, or a part of the local cloud.
///
/// @param cache where a cluster of DAX answers, if the template has one
/// @param foreign those that the local cloud does not start itself
public record Endpoints(Map<Service, URI> services, URI cache, URI api, Map<Service, URI> foreign) {

    public Endpoints {
        services = Map.copyOf(services);
        foreign = Map.copyOf(foreign);
    }

    /// Takes a free port for each service that was not given an endpoint.
    static Endpoints choose(int apiPort, Map<Service, URI> given) {
        EnumMap<Service, URI> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(
                    service,
                    Optional.ofNullable(given.get(service))
                            .orElseGet(() -> Ports.loopback(Ports.free())));
        }
        if (!given.containsKey(Service.DYNAMODB_STREAMS)) {
            services.put(Service.DYNAMODB_STREAMS, of(services, Service.DYNAMODB));
        }
        return new Endpoints(
                services,
                URI.create("dax://127.0.0.1:" + Ports.free()),
                Ports.loopback(apiPort == 0 ? Ports.free() : apiPort),
                given);
    }

    public URI of(Service service) {
        return of(services, service);
    }

    /// Whether the local cloud starts it itself.
    boolean isOwn(Service service) {
        return !foreign.containsKey(service);
    }

    /// The settings by which the AWS SDKs find the services.
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        services.forEach(
                (service, endpoint) -> settings.put(service.setting(), endpoint.toString()));
        return settings;
    }

    private static URI of(Map<Service, URI> services, Service service) {
        return Optional.ofNullable(services.get(service)).orElseThrow();
    }
}
