package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.core.TaskTokens;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Task tokens are found by their transfer, the newest of them, and by nobody else's.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class DynamoTaskTokensTest {

    private static final TransferId TRANSFER = new TransferId("t-1");
    private static final Instant LATER = Instant.parse("2026-11-23T12:00:00Z");

    private final Ledger ledger;
    private final TaskTokens tokens;

    DynamoTaskTokensTest(Ledger ledger) {
        this.ledger = ledger;
        this.tokens = ledger.backplane().taskTokens();
    }

    @Test
    void the_newest_token_is_the_one() {
        tokens.keep(ledger.tenant(), TRANSFER, "first", LATER);
        tokens.keep(ledger.tenant(), TRANSFER, "second", LATER);

        assertEquals(Optional.of("second"), tokens.find(ledger.tenant(), TRANSFER));
    }

    @Test
    void a_transfer_that_does_not_wait_has_none() {
        tokens.keep(ledger.tenant(), TRANSFER, "first", LATER);

        assertEquals(Optional.empty(), tokens.find(ledger.tenant(), new TransferId("t-2")));
        assertEquals(Optional.empty(), tokens.find(Ledger.anotherTenant(), TRANSFER));
    }

    @Test
    void the_table_knows_when_to_forget_it() {
        tokens.keep(ledger.tenant(), TRANSFER, "first", LATER);

        assertEquals(
                Map.of(
                        "k", AttributeValue.fromS(ledger.tenant() + "#t-1"),
                        "token", AttributeValue.fromS("first"),
                        "ttl", AttributeValue.fromN("1795435200")),
                ledger.everything().getFirst());
    }

    @Test
    void keeping_and_finding_are_one_request_each() {
        ledger.meter().reset();
        tokens.keep(ledger.tenant(), TRANSFER, "first", LATER);
        tokens.find(ledger.tenant(), TRANSFER);

        assertEquals(Map.of("PutItem", 1L, "GetItem", 1L), ledger.meter().requests());
        assertEquals(2.0, ledger.meter().capacity());
    }
}
