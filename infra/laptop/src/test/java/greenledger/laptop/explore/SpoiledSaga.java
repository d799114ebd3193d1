package greenledger.laptop.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.explore.Saga;
import greenledger.asl.explore.Scenario;
import greenledger.asl.explore.World;
import greenledger.asl.time.VirtualTime;
import greenledger.local.json.Json;
import java.util.List;

/// Transfers with a bug in them.
record SpoiledSaga(TransferSaga sound, Bug bug) implements Saga {

    @Override
    public String definition() {
        JsonNode definition = Json.read(sound.definition()).orElseThrow();
        ObjectNode states = (ObjectNode) definition.path("States");
        switch (bug) {
            case UNDO_ORDER -> {
                lead(states, "BeginCompensation", "ReleaseLot");
                lead(states, "ReleaseLot", "RevertSearchIndex");
                lead(states, "RevertSearchIndex", "VoidPayment");
                lead(states, "VoidPayment", "RecordReversal");
                lead(states, "RecordReversal", "CancelTransferRecord");
            }
            case MISSING_STATES_ALL ->
                    ((ObjectNode) states.path("AuthorizePayment")).remove("Catch");
            case NOTICE_COMPENSATES ->
                    ((ObjectNode) states.at("/SendNotifications/Catch/0"))
                            .put("Next", "BeginCompensation");
            case LOCK_NOT_RELEASED -> lead(states, "RevertSearchIndex", "CancelTransferRecord");
            case UNDO_REFUSES_NOTHING, NO_FENCE, VOID_REFUNDS -> {}
        }
        return Json.text(definition);
    }

    @Override
    public List<String> stories() {
        return sound.stories();
    }

    @Override
    public World open(Scenario scenario, VirtualTime time) {
        return new SpoiledWorld(sound.open(scenario, time), bug);
    }

    /// Both when it succeeds and when it is given up.
    private static void lead(ObjectNode states, String from, String to) {
        ObjectNode state = (ObjectNode) states.path(from);
        state.put("Next", to);
        for (JsonNode catcher : state.path("Catch")) {
            if (catcher.path("ErrorEquals").path(0).asText().equals("States.ALL")) {
                ((ObjectNode) catcher).put("Next", to);
            }
        }
    }
}
