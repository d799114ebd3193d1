package greenledger.lots;

import static greenledger.lots.Bodies.with;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Backplane;
import greenledger.core.Commit;
import greenledger.core.CommitLog;
import greenledger.core.Streams;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.util.ArrayList;
import java.util.List;

/// The four functions that take commands on lots, in one execution environment.
record Desk(
        TenantId tenant,
        CommitLog log,
        RequestStreamHandler register,
        RequestStreamHandler grade,
        RequestStreamHandler price,
        RequestStreamHandler move) {

    static final String LOT = "09506000134352.L-2026-117";
    static final PartyId FARM = new PartyId("farm-1");

    static Desk cold(Ledger ledger) {
        Backplane backplane = ledger.backplane();
        return new Desk(
                ledger.tenant(),
                backplane.log(),
                new RegisterLotHandler(backplane),
                new GradeLotHandler(backplane),
                new PriceLotHandler(backplane),
                new MoveLotHandler(backplane));
    }

    /// The farmer registers a lot under a key.
    Reply registered(Object body, String key) {
        return lots(body).header("Idempotency-Key", key).to(register);
    }

    /// The farmer prices the lot.
    Reply priced(String amount) {
        return below("prices", with(Bodies.PRICE, "/amount", "'" + amount + "'")).to(price);
    }

    /// The farmer prices the lot under a key.
    Reply priced(String amount, String key) {
        return below("prices", with(Bodies.PRICE, "/amount", "'" + amount + "'"))
                .header("Idempotency-Key", key)
                .to(price);
    }

    /// The farmer prices, under a key, the next batch.
    Reply onAnotherLot(String key) {
        return below("prices", with(Bodies.PRICE, "/amount", "'1.95'"))
                .path("id", "09506000134352.L-2")
                .header("Idempotency-Key", key)
                .to(price);
    }

    /// How many commits the lot has, snapshots aside.
    long commits() {
        List<Commit> commits = new ArrayList<>();
        log.read(Streams.LOTS.stream(tenant, LOT).key(), 0, commits::add);
        return commits.size();
    }

    /// A call of the farmer on `POST /lots`.
    Call lots(Object body) {
        return Call.on("POST /lots").by(tenant, FARM, "farmer").body(body);
    }

    /// A call of the farmer on a route below the lot, such as `grades`.
    Call below(String collection, Object body) {
        return Call.on("POST /lots/{id}/" + collection)
                .path("id", LOT)
                .by(tenant, FARM, "farmer")
                .body(body);
    }
}
