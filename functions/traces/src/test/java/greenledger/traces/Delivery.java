package greenledger.traces;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.StreamBatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A stream's records on their way to a function: in any order, some of them twice, cut into
/// batches anyhow, over a wire that breaks. Lambda begins again from the first record of a batch
/// that the function could not take.
record Delivery(Ledger ledger, Random random) {

    private static final int PATIENCE = 10;

    /// Each at least once.
    void of(List<Map<String, AttributeValue>> items, RequestStreamHandler function) {
        List<Map<String, AttributeValue>> records = new ArrayList<>();
        for (Map<String, AttributeValue> item : items) {
            records.addAll(Collections.nCopies(1 + random.nextInt(2), item));
        }
        Collections.shuffle(records, random);
        int from = 0;
        while (from < records.size()) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(5));
            batch(records.subList(from, to), function);
            from = to;
        }
    }

    private void batch(List<Map<String, AttributeValue>> records, RequestStreamHandler function) {
        ledger.plan(breaking());
        List<Map<String, AttributeValue>> open = records;
        for (int look = 0; look < PATIENCE && !open.isEmpty(); look++) {
            List<String> failed = StreamBatch.ofInserted(open).to(function);
            ledger.plan(Fault.Plan.none());
            int first = failed.stream().mapToInt(Integer::parseInt).min().orElse(open.size() + 1);
            open = open.subList(first - 1, open.size());
        }
        Assertions.assertTrue(open.isEmpty(), "nothing breaks any longer, and still it fails");
    }

    /// Every third batch, writes fail from some moment on, until it comes again.
    private Fault.Plan breaking() {
        if (random.nextInt(3) > 0) {
            return Fault.Plan.none();
        }
        int good = random.nextInt(4);
        Fault fault = random.nextBoolean() ? Fault.LOST_REQUEST : Fault.LOST_ANSWER;
        AtomicInteger writes = new AtomicInteger();
        return operation ->
                (operation.equals("PutItem") || operation.equals("TransactWriteItems"))
                                && writes.incrementAndGet() > good
                        ? fault
                        : Fault.NONE;
    }
}
