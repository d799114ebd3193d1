package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.Scope;
import greenledger.asl.items.ItemDocument;
import greenledger.asl.items.ItemFormatException;
import greenledger.asl.model.ItemReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Has the items of a distributed Map read from storage.
record ItemReading(Kernel kernel, Visit visit, String state, ItemReader reader) {

    private static final String ERROR = "States.ItemReaderFailed";
    private static final int MOST_ITEMS = 100_000_000;

    ServiceCall start(Scope scope, Consumer<List<JsonNode>> items, Consumer<Failure> failed) {
        TaskRequest request =
                new TaskRequests(kernel, visit).of(state, reader.resource(), reader.flow(), scope);
        ServiceCall call =
                new ServiceCall(
                        kernel,
                        request,
                        outcome -> visit.guard(() -> take(scope, outcome, items, failed)));
        call.begin();
        return call;
    }

    private void take(
            Scope scope,
            TaskOutcome outcome,
            Consumer<List<JsonNode>> items,
            Consumer<Failure> failed) {
        switch (outcome) {
            case TaskOutcome.Failed(_, var cause) ->
                    failed.accept(Failure.of(Optional.of(ERROR), cause));
            case TaskOutcome.Submitted _ ->
                    throw new IllegalStateException("Reading items is not a job");
            case TaskOutcome.Succeeded(var result) -> {
                try {
                    items.accept(limit(scope, read(scope, result)));
                } catch (ItemFormatException e) {
                    failed.accept(Failure.of(ERROR, String.valueOf(e.getMessage())));
                }
            }
        }
    }

    private List<JsonNode> read(Scope scope, JsonNode result) throws ItemFormatException {
        if (reader.resource().action().equals("listObjectsV2")) {
            List<JsonNode> objects = new ArrayList<>();
            result.path("Contents").forEach(objects::add);
            return objects;
        }
        String text = result.path("Body").asText();
        Optional<String> pointer =
                reader.itemsPointer().map(template -> template.evaluate(scope).asText());
        return pointer.isPresent()
                ? ItemDocument.read(text, reader.config(), pointer.get())
                : ItemDocument.read(text, reader.config());
    }

    private List<JsonNode> limit(Scope scope, List<JsonNode> items) throws ItemFormatException {
        Optional<Long> most = reader.maxItems().map(number -> number.whole(scope));
        if (most.filter(number -> number < 0).isPresent()) {
            throw new ItemFormatException("field MaxItems must be positive");
        }
        long limit = most.filter(number -> number > 0).orElse((long) MOST_ITEMS);
        return items.size() <= limit ? items : items.subList(0, (int) limit);
    }
}
