package greenledger.laptop.explore;

import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotOfferWithdrawn;
import greenledger.domain.lot.LotEvent.LotOffered;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRecalled;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.LotEvent.LotReleased;
import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.lot.LotEvent.LotTransferred;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who holds how much of a lot, added up from its facts without asking its decider.
final class Goods {

    private final Map<PartyId, BigDecimal> held = new HashMap<>();
    private final Map<TransferId, BigDecimal> reserved = new HashMap<>();
    private final Set<TransferId> offered = new HashSet<>();
    private final Set<TransferId> transferred = new HashSet<>();
    private final List<String> violations = new ArrayList<>();
    private BigDecimal registered = BigDecimal.ZERO;

    Goods(List<LotEvent> facts) {
        facts.forEach(this::add);
    }

    boolean hasTransferred(TransferId transfer) {
        return transferred.contains(transfer);
    }

    List<String> violations() {
        List<String> all = new ArrayList<>(violations);
        BigDecimal total = held.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(registered) != 0) {
            all.add("%s were registered, but %s are held".formatted(registered, total));
        }
        reserved.forEach((transfer, quantity) ->
                all.add("%s are still reserved for %s".formatted(quantity, transfer)));
        offered.forEach(transfer -> all.add("The lot is still shown as in transfer " + transfer));
        return all;
    }

    private void add(LotEvent fact) {
        switch (fact) {
            case LotRegistered f -> {
                registered = f.produce().quantity().value();
                held.put(f.produce().farmer(), registered);
            }
            case LotReserved f -> {
                if (reserved.put(f.transfer(), f.quantity().value()) != null) {
                    violations.add("Reserved twice for " + f.transfer());
                }
            }
            case LotReleased f -> reserved.remove(f.transfer());
            case LotOffered f -> offered.add(f.transfer());
            case LotOfferWithdrawn f -> offered.remove(f.transfer());
            case LotTransferred f -> transfer(f);
            case LotGraded _, LotPriced _, LotMoved _, LotRecalled _ -> {}
        }
    }

    private void transfer(LotTransferred fact) {
        BigDecimal quantity = fact.quantity().value();
        if (!transferred.add(fact.transfer())) {
            violations.add("Transferred twice by " + fact.transfer());
        }
        BigDecimal set = reserved.remove(fact.transfer());
        if (set == null || set.compareTo(quantity) != 0) {
            violations.add("Transferred without being reserved by " + fact.transfer());
        }
        offered.remove(fact.transfer());
        held.merge(fact.from(), quantity.negate(), BigDecimal::add);
        held.merge(fact.to(), quantity, BigDecimal::add);
        held.forEach((party, left) -> {
            if (left.signum() < 0) {
                violations.add("%s holds %s".formatted(party, left));
            }
        });
    }
}
