package greenledger.local.bus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Deliveries that are forgotten with the process.
public final class MemoryDeliveries implements Deliveries {

    private final Map<String, Delivery> unsettled = new ConcurrentHashMap<>();

    @Override
    public void accept(List<Delivery> deliveries) {
        deliveries.forEach(delivery -> unsettled.put(delivery.id(), delivery));
    }

    @Override
    public void settle(Delivery delivery) {
        unsettled.remove(delivery.id());
    }

    @Override
    public List<Delivery> unsettled() {
        return List.copyOf(unsettled.values());
    }
}
