package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.expression.Scope;
import greenledger.asl.json.Json;
import greenledger.asl.model.Resource;
import greenledger.asl.model.ResultWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Has the results of a distributed Map written to storage, and a manifest of them.
record ResultExport(
        Kernel kernel, Visit visit, String state, ResultWriter writer, MapResults results) {

    private static final String ERROR = "States.ResultWriterFailed";

    private record StoredObject(String key, String body) {}

    /// Calls back at once when there is nothing to write to, but only a transformation.
    Optional<ServiceCall> start(Scope scope, Consumer<JsonNode> done, Consumer<Failure> failed) {
        Optional<Resource> resource = writer.resource();
        if (resource.isEmpty()) {
            done.accept(transformed());
            return Optional.empty();
        }
        JsonNode place = writer.flow().arguments(scope, (_, _) -> {});
        String bucket = place.path("Bucket").asText();
        String folder = folder(place.path("Prefix").asText());
        Deque<StoredObject> objects = new ArrayDeque<>();
        String format = writer.config().path("OutputType").asText("JSON");
        addAll(objects, folder, "SUCCEEDED", results.failures().isEmpty(), format);
        ObjectNode manifest = manifest(bucket, objects);
        objects.add(new StoredObject(folder + "manifest.json", Json.write(manifest)));
        ObjectNode result = Json.object().put("MapRunArn", results.runArn());
        result.putObject("ResultWriterDetails")
                .put("Bucket", bucket)
                .put("Key", folder + "manifest.json");
        return Optional.of(put(bucket, resource.get(), objects, () -> done.accept(result), failed));
    }

    private JsonNode transformed() {
        return switch (writer.config().path("Transformation").asText("NONE")) {
            case "COMPACT" -> results.outputs();
            case "FLATTEN" -> results.flattened();
            default -> results.succeeded();
        };
    }

    private void addAll(
            Deque<StoredObject> objects,
            String folder,
            String succeeded,
            boolean allSucceeded,
            String format) {
        String suffix = format.equals("JSONL") ? "_0.jsonl" : "_0.json";
        objects.add(new StoredObject(folder + succeeded + suffix, text(transformed(), format)));
        if (!allSucceeded) {
            objects.add(
                    new StoredObject(folder + "FAILED" + suffix, text(results.failed(), format)));
        }
    }

    private ObjectNode manifest(String bucket, Deque<StoredObject> objects) {
        ObjectNode manifest =
                Json.object().put("DestinationBucket", bucket).put("MapRunArn", results.runArn());
        ObjectNode files = manifest.putObject("ResultFiles");
        ArrayNode failed = files.putArray("FAILED");
        files.putArray("PENDING");
        ArrayNode succeeded = files.putArray("SUCCEEDED");
        for (StoredObject object : objects) {
            ArrayNode list = object.key().contains("/FAILED_") ? failed : succeeded;
            list.addObject().put("Key", object.key()).put("Size", object.body().length());
        }
        return manifest;
    }

    /// One object after the other: the manifest only once all that it lists is there.
    private ServiceCall put(
            String bucket,
            Resource resource,
            Deque<StoredObject> objects,
            Runnable done,
            Consumer<Failure> failed) {
        StoredObject object = objects.remove();
        ObjectNode arguments =
                Json.object()
                        .put("Bucket", bucket)
                        .put("Key", object.key())
                        .put("Body", object.body());
        TaskRequest request = new TaskRequests(kernel, visit).of(state, resource, arguments);
        ServiceCall call =
                new ServiceCall(
                        kernel,
                        request,
                        outcome -> {
                            if (outcome instanceof TaskOutcome.Failed(_, var cause)) {
                                failed.accept(Failure.of(Optional.of(ERROR), cause));
                            } else if (objects.isEmpty()) {
                                visit.guard(done);
                            } else {
                                put(bucket, resource, objects, done, failed);
                            }
                        });
        call.begin();
        return call;
    }

    private String folder(String prefix) {
        String run = results.runArn().substring(results.runArn().lastIndexOf(':') + 1);
        return (prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/") + run + "/";
    }

    private static String text(JsonNode array, String format) {
        return format.equals("JSONL")
                ? StreamSupport.stream(array.spliterator(), false)
                        .map(Json::write)
                        .collect(Collectors.joining("\n"))
                : Json.write(array);
    }
}
