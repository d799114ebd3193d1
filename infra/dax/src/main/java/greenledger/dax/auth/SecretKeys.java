package greenledger.dax.auth;

import java.util.Map;
import java.util.Optional;

/// Knows the secret that belongs to an access key.
@FunctionalInterface
public interface SecretKeys {

    Optional<String> secretOf(String accessKeyId);

    static SecretKeys of(Map<String, String> secrets) {
        Map<String, String> copy = Map.copyOf(secrets);
        return accessKeyId -> Optional.ofNullable(copy.get(accessKeyId));
    }
}
