package greenledger.dax.session;

import greenledger.dax.auth.SignatureVerifier;
import greenledger.dax.fault.Faults;
import greenledger.dax.operation.Operations;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What every connection of a cluster shares. Without a verifier anybody may speak.
public record SessionServices(
        Operations operations,
        Faults faults,
        Optional<SignatureVerifier> verifier,
        Executor background,
        Supplier<String> requestIds) {}
