package greenledger.laptop.explore;

import greenledger.aws.Clients;
import java.util.Map;
import java.util.Optional;

/// The clients of AWS that all functions of all scenarios share, as they share one JVM.
final class SharedClients {

    private Optional<Clients> made = Optional.empty();

    /// @param environment of whichever function asks first: their endpoints are the same
    synchronized Clients of(Map<String, String> environment) {
        Clients clients = made.orElseGet(() -> Clients.from(environment));
        made = Optional.of(clients);
        return clients;
    }
}
