package greenledger.lots;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Backplane;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;

/// The four functions that take commands on lots, in one execution environment.
record Desk(
        TenantId tenant,
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
                new RegisterLotHandler(backplane),
                new GradeLotHandler(backplane),
                new PriceLotHandler(backplane),
                new MoveLotHandler(backplane));
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
