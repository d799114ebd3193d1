package greenledger.aws;

import greenledger.core.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// What a function tells Lambda of a batch: the items that it could not take.
record BatchAnswer(List<Failure> batchItemFailures) {

    private record Failure(String itemIdentifier) {}

    static void write(List<String> failed, OutputStream out) throws IOException {
        Json.STORED.writeValue(out, new BatchAnswer(failed.stream().map(Failure::new).toList()));
    }
}
