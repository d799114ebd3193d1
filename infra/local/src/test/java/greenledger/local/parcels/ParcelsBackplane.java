package greenledger.local.parcels;

import java.util.Map;

/// What the handlers of the tests may reach for: the environment of their function.
public record ParcelsBackplane(Map<String, String> environment) {}
