package greenledger.laptop.client.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.util.Map;

/// A lot changes hands, and twice it does not: what is turned down or cannot be paid is taken back;
/// and once it takes an operator.
public final class TransferStory {

    private static final int RECORDED = 201;

    private final Parties parties;
    private final Offers offers;

    /// @param parties on the stage of a [Story] that was played before
    public TransferStory(Parties parties) {
        this.parties = parties;
        Cast cast = new Cast(parties.seller().run());
        this.offers = new Offers(parties, cast.farmer(), cast.lot(1));
    }

    /// @throws StoryBroken when it turns out otherwise
    public void play() throws InterruptedException {
        completed();
        compensated();
        parked();
    }

    /// What the buyer takes and pays is the buyer's.
    public void completed() throws InterruptedException {
        parties.seller()
                .say("The lot is to change hands. The shop's bank pays a thousand dollars in.");
        ObjectNode money = Json.object().put("amount", "1000.00").put("currency", "USD");
        parties.bank().post(RECORDED, "/accounts/" + Parties.BUYER + "/deposits", money, "deposit");
        taken();
    }

    /// What is turned down or cannot be paid is as it was.
    public void compensated() throws InterruptedException {
        turnedDown();
        unpaid();
    }

    /// What cannot go on by itself does so when an operator says so.
    public void parked() throws InterruptedException {
        new ParkedStory(parties, offers).play();
    }

    private void taken() throws InterruptedException {
        parties.seller()
                .say("300 kg are offered to the shop for 480 dollars, and the shop takes them.");
        String transfer = offers.make("300", "480.00", "sale");
        parties.buyer().post(RECORDED, transfer + "/acceptance", Json.object(), "accept");
        offers.end(transfer, "COMPLETED");
        parties.buyer().say("Its price came from what the bank had paid in.");
        parties.buyer().get(200, "/accounts/" + Parties.BUYER + "?currency=USD", Map.of());
    }

    private void turnedDown() throws InterruptedException {
        parties.seller()
                .say("200 kg more are offered. The shop turns them down: all is taken back.");
        String transfer = offers.make("200", "320.00", "unwanted");
        ObjectNode reason = Json.object().put("reason", "The cold store is full");
        parties.buyer().post(RECORDED, transfer + "/rejection", reason, "reject");
        offers.end(transfer, "COMPENSATED");
    }

    private void unpaid() throws InterruptedException {
        parties.seller().say("The shop takes what it cannot pay for: all is taken back, too.");
        String transfer = offers.make("500", "80000.00", "dear");
        parties.buyer().post(RECORDED, transfer + "/acceptance", Json.object(), "overreach");
        offers.end(transfer, "COMPENSATED");
    }
}
