package greenledger.core;

import java.net.URI;

/// Whose tokens are believed.
///
/// @param name the `iss` that a token must bear
/// @param audience the `aud` that it must name
/// @param keys where the issuer publishes its public keys, as a JSON Web Key Set
public record Issuer(String name, String audience, URI keys) {}
