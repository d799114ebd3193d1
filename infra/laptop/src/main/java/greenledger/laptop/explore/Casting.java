package greenledger.laptop.explore;

import greenledger.domain.lot.LotId;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.util.stream.IntStream;

/// Who plays in a story.
final class Casting {

    private Casting() {}

    static Cast of(Story story, long number) {
        return new Cast(
                new TenantId("scenario-" + number),
                new LotId("lot-" + number),
                new PartyId("farm-1"),
                IntStream.rangeClosed(1, story.transfers())
                        .mapToObj(each -> new PartyId("shop-" + each))
                        .toList());
    }
}
