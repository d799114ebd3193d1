package greenledger.laptop.explore;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.explore.Stage;
import greenledger.asl.explore.Verdict;
import greenledger.asl.explore.World;
import greenledger.asl.integration.FunctionPort.Result;
import greenledger.asl.runtime.Run;
import greenledger.domain.transfer.Step;
import greenledger.local.json.Json;
import java.util.Set;

/// A world in which one function is wrong.
record SpoiledWorld(TransferWorld sound, Bug bug) implements World {

    /// What undoes something at the lot.
    private static final Set<String> DOORS = Set.of("RevertSearchIndex", "ReleaseLot");

    @Override
    public void begin(Stage stage) {
        sound.begin(stage);
    }

    @Override
    public Result invoke(String function, JsonNode payload) {
        String step = payload.path("step").asText();
        Tamper tamper = new Tamper(sound.company(), payload);
        return switch (bug) {
            case UNDO_REFUSES_NOTHING ->
                    step.equals("ReleaseLot") && !tamper.isReserved()
                            ? refused()
                            : sound.invoke(function, payload);
            case NO_FENCE ->
                    DOORS.contains(step) && !tamper.isReserved()
                            ? undone(tamper, Step.of(step))
                            : sound.invoke(function, payload);
            case VOID_REFUNDS -> {
                if (step.equals("VoidPayment")) {
                    tamper.refund();
                }
                yield sound.invoke(function, payload);
            }
            case UNDO_ORDER, MISSING_STATES_ALL, NOTICE_COMPENSATES, LOCK_NOT_RELEASED ->
                    sound.invoke(function, payload);
        };
    }

    private static Result refused() {
        return new Result.Raised(
                Json.object().put("errorType", "greenledger.transfers.StepRefused"));
    }

    private static Result undone(Tamper tamper, Step step) {
        tamper.reportUndone(step);
        return new Result.Returned(Json.object());
    }

    @Override
    public void invokeMidway(String function, JsonNode payload) {
        sound.invokeMidway(function, payload);
    }

    @Override
    public Runnable invokeUntilWriting(String function, JsonNode payload) {
        return sound.invokeUntilWriting(function, payload);
    }

    @Override
    public void ended(Run run, Outcome outcome) {
        sound.ended(run, outcome);
    }

    @Override
    public boolean settle() {
        return sound.settle();
    }

    @Override
    public Verdict judge() {
        return sound.judge();
    }
}
