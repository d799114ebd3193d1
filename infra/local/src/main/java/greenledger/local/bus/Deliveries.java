package greenledger.local.bus;

import java.util.List;

/// What the bus has accepted and not yet delivered or given up.
public interface Deliveries {

    /// All of them, or none.
    void accept(List<Delivery> deliveries);

    void settle(Delivery delivery);

    List<Delivery> unsettled();
}
