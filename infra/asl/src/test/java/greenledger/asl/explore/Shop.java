package greenledger.asl.explore;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.integration.FunctionPort.Result;
import greenledger.asl.json.Json;
import greenledger.asl.runtime.Run;
import greenledger.asl.service.ServiceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A shop that sells one thing to one customer: reserved, paid and shipped, or nothing of it.
final class Shop implements World {

    private static final Duration WATCHFUL = Duration.ofSeconds(1);

    private final String story;
    private final Flaw flaw;
    private Optional<Stage> stage = Optional.empty();
    private boolean reserved;
    private boolean unreserved;
    private int paid;
    private boolean refunded;
    private boolean shipped;
    private boolean closed;
    private boolean parked;
    private boolean everParked;
    private int resumed;

    Shop(String story, Flaw flaw) {
        this.story = story;
        this.flaw = flaw;
    }

    @Override
    public void begin(Stage given) {
        stage = Optional.of(given);
        start("purchase", "run");
    }

    @Override
    public Result invoke(String function, JsonNode payload) {
        return switch (function) {
            case "Reserve" -> unless(unreserved, () -> reserved = true);
            case "Charge" ->
                    unless(refunded || story.equals("declined"), () -> paid = Math.max(paid, 1));
            case "Ship" -> unless(closed, () -> shipped = true);
            case "ResolveShipping" -> {
                closed |= !shipped;
                yield new Result.Returned(Json.object().put("shipped", shipped));
            }
            case "Refund" -> refund();
            case "Unreserve" -> unreserve();
            case "Park" -> {
                parked = true;
                everParked = true;
                yield done();
            }
            default -> new Result.NotFound(function);
        };
    }

    /// Nothing here is written in two parts.
    @Override
    public void invokeMidway(String function, JsonNode payload) {
        invoke(function, payload);
    }

    /// Nothing here is read before it is written.
    @Override
    public Runnable invokeUntilWriting(String function, JsonNode payload) {
        return () -> invoke(function, payload);
    }

    @Override
    public void ended(Run run, Outcome outcome) {
        if (outcome instanceof Outcome.Aborted && flaw != Flaw.NO_RECOVERY) {
            stage.orElseThrow().after(WATCHFUL, this::resume);
        }
    }

    @Override
    public boolean settle() {
        boolean open = parked;
        parked = false;
        if (open) {
            resume();
        }
        return open;
    }

    @Override
    public Verdict judge() {
        List<String> violations = new ArrayList<>();
        if (reserved != shipped) {
            violations.add(shipped ? "Shipped, but not taken" : "Left reserved");
        }
        if (paid != (shipped ? 1 : 0)) {
            violations.add("Paid %d, shipped: %s".formatted(paid, shipped));
        }
        return new Verdict(
                everParked ? Ending.PARKED : shipped ? Ending.DONE : Ending.UNDONE, violations);
    }

    private Result refund() {
        if (flaw == Flaw.UNDO_REFUSES_NOTHING && paid == 0) {
            return refused();
        }
        if (!refunded || flaw == Flaw.REFUNDS_AGAIN) {
            paid -= paid == 0 && !refunded ? 0 : 1;
        }
        refunded = true;
        return done();
    }

    private Result unreserve() {
        reserved &= flaw == Flaw.KEEPS_RESERVED;
        unreserved = true;
        return done();
    }

    private Result unless(boolean shut, Runnable effect) {
        if (shut && flaw != Flaw.NO_FENCE) {
            return refused();
        }
        effect.run();
        return done();
    }

    private void resume() {
        resumed++;
        start("purchase-r" + resumed, "resume");
    }

    private void start(String name, String mode) {
        try {
            stage.orElseThrow().start(name, Json.object().put("id", 7).put("mode", mode));
        } catch (ServiceException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Result done() {
        return new Result.Returned(Json.object());
    }

    private static Result refused() {
        return new Result.Raised(Json.object().put("errorType", "shop.Refused"));
    }
}
