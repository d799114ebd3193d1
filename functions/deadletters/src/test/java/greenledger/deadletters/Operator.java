package greenledger.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.domain.party.PartyId;
import java.util.List;

/// Somebody who looks at dead letters and brings them back; each call is served by a new
/// environment.
record Operator(Ledger ledger, String role) {

    private static final PartyId PERSON = new PartyId("operator-1");

    static Operator of(Ledger ledger) {
        return new Operator(ledger, "operator");
    }

    Reply list() {
        return Call.on("GET /operations/dead-letters")
                .by(ledger.tenant(), PERSON, role)
                .to(new ListDeadLettersHandler(ledger.backplane()));
    }

    List<JsonNode> items() {
        return list().body().path("items").valueStream().toList();
    }

    Reply show(String id) {
        return Call.on("GET /operations/dead-letters/{id}")
                .by(ledger.tenant(), PERSON, role)
                .path("id", id)
                .to(new GetDeadLetterHandler(ledger.backplane()));
    }

    Reply redrive(String order) {
        return Call.on("POST /operations/dead-letters/redrive")
                .by(ledger.tenant(), PERSON, role)
                .header("content-type", "application/json")
                .body(order)
                .to(new RedriveDeadLettersHandler(ledger.backplane()));
    }
}
