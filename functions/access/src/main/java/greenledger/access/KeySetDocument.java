package greenledger.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Set;

/// The JSON Web Key Set that an issuer publishes on the web or in a file.
final class KeySetDocument {

    private static final Set<String> SCHEMES = Set.of("https", "http", "file");
    private static final int CONNECT_MILLIS = 1000;
    private static final int READ_MILLIS = 1500;
    private static final int MOST_BYTES = 64 * 1024;

    /// A shorter key could be broken, and then everybody would be anybody.
    private static final JWKMatcher STRONG_RS256 =
            new JWKMatcher.Builder()
                    .keyType(KeyType.RSA)
                    .minKeySize(2048)
                    .keyUses(KeyUse.SIGNATURE, null)
                    .algorithms(JWSAlgorithm.RS256, null)
                    .build();

    private final URL location;
    private final DefaultResourceRetriever web =
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES, true);

    KeySetDocument(URI location) {
        if (!SCHEMES.contains(String.valueOf(location.getScheme()))) {
            throw new IllegalArgumentException(
                    "The issuer's keys are at an https:, http: or file: URL, not at " + location);
        }
        try {
            this.location = location.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a URL: " + location, e);
        }
    }

    /// The keys in it that may sign a token.
    JWKSet read() throws IOException, ParseException {
        return JWKSet.parse(web.retrieveResource(location).getContent()).filter(STRONG_RS256);
    }
}
