package greenledger.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What an HTTP API answers to a browser from another origin.
public record Cors(
        List<String> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposedHeaders,
        Optional<Duration> maximumAge,
        boolean credentials) {

    public Cors {
        origins = List.copyOf(origins);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        exposedHeaders = List.copyOf(exposedHeaders);
    }
}
