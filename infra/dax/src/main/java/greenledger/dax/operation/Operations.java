package greenledger.dax.operation;

import greenledger.dax.operation.Reply.Done;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.request.Request;
import greenledger.dax.value.ItemCodec;
import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// Does what a request asks for, at a node.
public final class Operations {

    private final Dictionaries dictionaries;
    private final GetItemOperation getItem;
    private final PutItemOperation putItem;
    private final UpdateItemOperation updateItem;
    private final DeleteItemOperation deleteItem;
    private final PageOperation pages;
    private final BatchGetItemOperation batchGetItem;
    private final BatchWriteItemOperation batchWriteItem;
    private final TransactGetItemsOperation transactGetItems;
    private final TransactWriteItemsOperation transactWriteItems;

    public Operations(Backend backend, List<NodeEndpoint> nodes, TransactionFill fill) {
        ItemCodec items = new ItemCodec(backend.attributeLists());
        ItemWriter writer = new ItemWriter(items);
        dictionaries = new Dictionaries(backend, nodes);
        getItem = new GetItemOperation(backend, writer);
        putItem = new PutItemOperation(backend, items);
        updateItem = new UpdateItemOperation(backend, items);
        deleteItem = new DeleteItemOperation(backend, items);
        pages = new PageOperation(backend, writer);
        batchGetItem = new BatchGetItemOperation(backend, writer);
        batchWriteItem = new BatchWriteItemOperation(backend, items, writer);
        transactGetItems = new TransactGetItemsOperation(backend, writer);
        transactWriteItems = new TransactWriteItemsOperation(backend, items, fill);
    }

    public Reply perform(CacheNode node, Request request) {
        try {
            return dispatch(node, request);
        } catch (DynamoDbException refused) {
            return Failures.of(refused);
        } catch (SdkClientException unanswered) {
            return Failures.unreachable(unanswered);
        } catch (IOException malformed) {
            return Failures.malformed(malformed);
        }
    }

    private Reply dispatch(CacheNode node, Request request) throws IOException {
        return switch (request) {
            case Request.AuthorizeConnection _ ->
                    throw new IllegalArgumentException("a matter of the session");
            case Request.Endpoints _ -> Done.of(dictionaries.endpoints());
            case Request.DefineKeySchema it -> Done.of(dictionaries.keySchema(it));
            case Request.DefineAttributeList it -> Done.of(dictionaries.attributeList(it));
            case Request.DefineAttributeListId it -> Done.of(dictionaries.attributeListId(it));
            case Request.GetItem it -> Done.of(getItem.perform(node, it));
            case Request.PutItem it -> Done.of(putItem.perform(node, it));
            case Request.UpdateItem it -> Done.of(updateItem.perform(node, it));
            case Request.DeleteItem it -> Done.of(deleteItem.perform(node, it));
            case Request.Query it -> Done.of(pages.query(node, it));
            case Request.Scan it -> Done.of(pages.scan(node, it));
            case Request.BatchGetItem it -> Done.of(batchGetItem.perform(node, it));
            case Request.BatchWriteItem it -> Done.of(batchWriteItem.perform(node, it));
            case Request.TransactGetItems it -> Done.of(transactGetItems.perform(it));
            case Request.TransactWriteItems it -> transactWriteItems.perform(node, it);
        };
    }
}
