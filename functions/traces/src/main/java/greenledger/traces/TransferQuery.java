package greenledger.traces;

import greenledger.aws.Cursor;
import greenledger.aws.HttpRequest;
import greenledger.aws.Role;
import greenledger.core.ViewRow.Index;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferState;
import greenledger.domain.view.TransferCard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which transfers a reader looks for, and under which headings they can be.
record TransferQuery(
        List<Heading> headings, Optional<TransferState> state, int limit, Optional<Cursor> cursor) {

    /// A partition of an index.
    record Heading(Index index, String partition) {}

    private static final Set<String> PARAMETERS = Set.of("party", "state", "limit", "cursor");
    private static final Set<String> OF_PARKED = Set.of("state", "limit", "cursor");

    TransferQuery {
        headings = List.copyOf(headings);
    }

    /// A party sees its own, whether it gives or takes; overseers see anybody's.
    static TransferQuery of(HttpRequest request) {
        Parameters.refuseUnknown(request.query(), PARAMETERS);
        Optional<PartyId> party = request.query("party", PartyId::new);
        Optional<TransferState> state =
                request.query("state", Parameters.oneOf(TransferState.values()));
        if (!Overseers.include(request.caller())) {
            PartyId self = request.caller().party();
            if (!party.orElse(self).equals(self)) {
                request.caller().mustBe(Role.OPERATOR, Role.AUDITOR, Role.REGULATOR);
            }
            return of(ofParty(self), state, request);
        }
        return party.map(anybody -> of(ofParty(anybody), state, request))
                .orElseGet(() -> of(ofAll(state), state, request));
    }

    static TransferQuery parked(HttpRequest request) {
        Parameters.refuseUnknown(request.query(), OF_PARKED);
        request.query("state", TransferQuery::parkedOnly);
        List<Heading> headings = List.of(new Heading(Index.STATE, TransferIndexes.PARKED));
        return of(headings, Optional.empty(), request);
    }

    boolean fits(TransferCard card) {
        return state.map(card.state()::equals).orElse(true);
    }

    private static TransferQuery of(
            List<Heading> headings, Optional<TransferState> state, HttpRequest request) {
        return new TransferQuery(
                headings,
                state,
                request.query("limit", Parameters::limit).orElse(Parameters.USUAL_LIMIT),
                request.query("cursor", Cursor::parse));
    }

    private static List<Heading> ofParty(PartyId party) {
        return List.of(
                new Heading(Index.FROM, party.value()), new Heading(Index.TO, party.value()));
    }

    private static List<Heading> ofAll(Optional<TransferState> state) {
        return state.map(TransferQuery::ofState)
                .orElse(List.of(new Heading(Index.ALL, TransferIndexes.EVERYTHING)));
    }

    private static List<Heading> ofState(TransferState state) {
        Heading plain = new Heading(Index.STATE, state.toString());
        return state == TransferState.FAILED
                ? List.of(plain, new Heading(Index.STATE, TransferIndexes.PARKED))
                : List.of(plain);
    }

    private static String parkedOnly(String text) {
        if (!text.equals("parked")) {
            throw new IllegalArgumentException(
                    "Only those that are parked are listed here: give parked, or nothing.");
        }
        return text;
    }
}
