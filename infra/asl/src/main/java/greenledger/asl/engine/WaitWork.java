package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.Scope;
import greenledger.asl.model.WaitState;
import greenledger.asl.model.WaitState.Until;
import java.time.Instant;
import java.util.Optional;

/// Waits.
final class WaitWork implements Work {

    private final Kernel kernel;
    private final Visit visit;
    private final WaitState state;
    private Optional<Long> timer = Optional.empty();

    WaitWork(Kernel kernel, Visit visit, WaitState state) {
        this.kernel = kernel;
        this.visit = visit;
        this.state = state;
    }

    @Override
    public void begin() {
        Scope scope = visit.scope();
        JsonNode input = state.flow().input(scope, kernel.trace());
        Scope selected = scope.withInput(input);
        Instant end =
                switch (state.until()) {
                    case Until.Seconds(var seconds) ->
                            kernel.now().plusMillis((long) (seconds.value(selected) * 1000));
                    case Until.Moment(var timestamp) -> timestamp.value(selected);
                };
        if (end.isAfter(kernel.now())) {
            timer = Optional.of(kernel.at(end, () -> visit.done(input)));
        } else {
            visit.done(input);
        }
    }

    @Override
    public void cancel() {
        timer.ifPresent(kernel::cancelTimer);
    }
}
