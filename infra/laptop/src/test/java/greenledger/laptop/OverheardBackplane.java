package greenledger.laptop;

import greenledger.core.Backplane;
import greenledger.core.Bus;
import greenledger.core.DelegatingBackplane;
import java.util.Queue;

/// A backplane on whose bus a test listens in.
///
/// @param deliveries how often an event is delivered
record OverheardBackplane(Backplane delegate, Queue<Bus.Message> heard, int deliveries)
        implements DelegatingBackplane {

    @Override
    public Bus bus() {
        return messages -> {
            for (int delivery = 0; delivery < deliveries; delivery++) {
                delegate.bus().publish(messages);
            }
            heard.addAll(messages);
        };
    }
}
