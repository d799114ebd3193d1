package greenledger.aws.payment;

import java.net.URI;
import java.time.Duration;

/// Where an outside provider of payments is, and how long it is waited for.
///
/// @param token goes along as the bearer token of each request
/// @param connecting until a connection stands
/// @param answering until the whole answer is there
public record PaymentProvider(URI url, String token, Duration connecting, Duration answering) {

    /// Leaves a function of ten seconds the time to say that nothing was heard.
    public static PaymentProvider at(URI url, String token) {
        return new PaymentProvider(url, token, Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    @Override
    public String toString() {
        return "the provider at " + url;
    }
}
