package greenledger.core;

import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Who asked, when, and in the course of what. Stored with every commit.
///
/// @param id the request itself
/// @param actor the party on whose behalf it runs
/// @param at when it was decided, to the millisecond
/// @param correlation the same for all that follows from one outside request
/// @param causation the id of the fact or message that led to it, when it was not a person
/// @param trace where in which trace it was decided; tells of the machinery, so it is not sealed
public record CommandMetadata(
        CommandId id,
        PartyId actor,
        Instant at,
        String correlation,
        Optional<String> causation,
        Optional<TraceParent> trace) {

    /// The seal covers milliseconds, and tells no causation from an empty one.
    public CommandMetadata {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (causation.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("A causation is left out rather than blank");
        }
    }

    /// Outside any trace.
    public CommandMetadata(
            CommandId id,
            PartyId actor,
            Instant at,
            String correlation,
            Optional<String> causation) {
        this(id, actor, at, correlation, causation, Optional.empty());
    }
}
