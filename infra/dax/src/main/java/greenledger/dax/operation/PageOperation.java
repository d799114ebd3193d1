package greenledger.dax.operation;

import greenledger.dax.cache.ResultPage;
import greenledger.dax.cbor.CborWriter;
import greenledger.dax.expression.Projection;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.request.Options;
import greenledger.dax.request.Request.Query;
import greenledger.dax.request.Request.Scan;
import greenledger.dax.value.IndexKeyCodec;
import greenledger.dax.value.KeyCodec;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// Answers one page of a query or scan: from the cache if the very same was asked before.
final class PageOperation {

    private final Backend backend;
    private final ItemWriter items;

    PageOperation(Backend backend, ItemWriter items) {
        this.backend = backend;
        this.items = items;
    }

    CborWriter query(CacheNode node, Query query) throws IOException {
        KeySchema schema = backend.schemas().of(query.table());
        Answer answer = answer(node, QueryQuestion.of(query, schema), query.options());
        return write(answer, schema, query.options());
    }

    CborWriter scan(CacheNode node, Scan scan) throws IOException {
        KeySchema schema = backend.schemas().of(scan.table());
        Answer answer = answer(node, ScanQuestion.of(scan, schema), scan.options());
        return write(answer, schema, scan.options());
    }

    private Answer answer(CacheNode node, Question question, Options options) {
        if (options.consistentRead()) {
            return question.ask(backend.dynamoDb(), options.capacity());
        }
        Optional<ResultPage> cached = node.find(question.request());
        if (cached.isPresent()) {
            return new Answer(cached.get(), Optional.empty());
        }
        Answer answer = question.ask(backend.dynamoDb(), options.capacity());
        node.keep(question.request(), answer.page());
        return answer;
    }

    private CborWriter write(Answer answer, KeySchema schema, Options options) throws IOException {
        CborWriter out = new CborWriter().openMap();
        ResultPage page = answer.page();
        if (options.select().filter(select -> select == Select.COUNT).isEmpty()) {
            ReplyField.ITEMS.in(out);
            items.writePairs(out, page.items(), schema, Projection.read(options.projection()));
        }
        ReplyField.COUNT.in(out).number(page.count());
        ReplyField.SCANNED_COUNT.in(out).number(page.scannedCount());
        if (!page.lastKey().isEmpty()) {
            SdkBytes lastKey =
                    options.index().isPresent()
                            ? IndexKeyCodec.encode(page.lastKey())
                            : KeyCodec.encode(page.lastKey(), schema);
            ReplyField.LAST_EVALUATED_KEY.in(out).bytes(lastKey.asByteArrayUnsafe());
        }
        answer.capacity()
                .ifPresent(it -> CapacityWriter.write(ReplyField.CONSUMED_CAPACITY.in(out), it));
        return out.end();
    }
}
