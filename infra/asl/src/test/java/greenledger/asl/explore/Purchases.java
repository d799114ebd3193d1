package greenledger.asl.explore;

import greenledger.asl.support.Samples;
import greenledger.asl.time.VirtualTime;
import java.util.List;

/// The purchases of a shop.
record Purchases(String definition, Flaw flaw) implements Saga {

    static Purchases with(Flaw flaw) {
        return new Purchases(Samples.resource("purchase.asl.json"), flaw);
    }

    Purchases defining(String other) {
        return new Purchases(other, flaw);
    }

    @Override
    public List<String> stories() {
        return List.of("bought", "declined");
    }

    @Override
    public World open(Scenario scenario, VirtualTime time) {
        return new Shop(scenario.story(), flaw);
    }
}
