package greenledger.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The issuer's public keys, as they were last seen.
///
/// It looks again when they are old, or when a key is asked for that is not among them; but however
/// many tokens name invented keys, the issuer is asked only once in a while. A silent issuer is no
/// reason to doubt a key that was seen lately.
final class PublishedKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration BELIEVED_IN_SILENCE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final KeySetDocument document;
    private final InstantSource clock;

    private JWKSet seen = new JWKSet();
    private Instant seenAt = Instant.EPOCH;
    private Instant nextLook = Instant.EPOCH;
    private Optional<Exception> silence = Optional.empty();

    PublishedKeys(URI location, InstantSource clock) {
        this.document = new KeySetDocument(location);
        this.clock = clock;
    }

    @Override
    public synchronized List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context)
            throws KeySourceException {
        Instant now = clock.instant();
        if (isOlderThan(FRESH, now)) {
            look(now);
        }
        List<JWK> found = believed(wanted, now);
        if (found.isEmpty()) {
            look(now);
            found = believed(wanted, now);
        }
        if (found.isEmpty() && silence.isPresent()) {
            throw new KeySourceException("The issuer is silent", silence.get());
        }
        return found;
    }

    private boolean isOlderThan(Duration age, Instant now) {
        return !now.isBefore(seenAt.plus(age));
    }

    private List<JWK> believed(JWKSelector wanted, Instant now) {
        return isOlderThan(BELIEVED_IN_SILENCE, now) ? List.of() : wanted.select(seen);
    }

    private void look(Instant now) {
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(PAUSE);
        try {
            seen = document.read();
            seenAt = now;
            silence = Optional.empty();
        } catch (IOException | ParseException e) {
            silence = Optional.of(e);
            LOG.warn("Keys last seen at {} could not be read again", seenAt, e);
        }
    }
}
