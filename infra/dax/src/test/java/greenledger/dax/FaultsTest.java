package greenledger.dax;

import static greenledger.dax.support.Values.at;
import static greenledger.dax.support.Values.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.dax.fault.Call;
import greenledger.dax.fault.Moment;
import greenledger.dax.request.Method;
import greenledger.dax.support.Await;
import greenledger.dax.support.Origin;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.dax.Configuration;

/// What goes wrong on purpose, as a client lives through it.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class FaultsTest {

    private static final int TIMEOUT_MILLIS = 300;
    private static final Predicate<Call> READS = Call.to(Method.GET_ITEM);
    private static final Predicate<Call> UPDATES = Call.to(Method.UPDATE_ITEM);

    private final Origin local;
    private TestCluster cluster;

    FaultsTest(Origin local) throws IOException {
        this.local = local;
        this.cluster = start(it -> it.readRetries(0).writeRetries(0));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void a_hung_node_times_out_and_answers_again_once_it_is_healed() {
        cluster.faults().hang(Moment.RECEIVED, READS);
        assertThrows(SdkException.class, () -> cluster.read("lot"));
        cluster.faults().heal();
        assertEquals(0, cluster.read("lot"));
    }

    @Test
    void only_the_calls_that_were_chosen_hang() {
        cluster.faults().hang(Moment.RECEIVED, UPDATES);
        assertEquals(0, cluster.read("lot"));
        assertThrows(SdkException.class, this::add);
    }

    @Test
    void a_write_that_hangs_before_it_is_performed_is_not_done() {
        cluster.faults().hang(Moment.RECEIVED, UPDATES);
        assertThrows(SdkException.class, this::add);
        assertEquals(0, stored());
    }

    @Test
    void a_write_whose_answer_hangs_is_done_once_without_retries() {
        cluster.faults().hang(Moment.PERFORMED, UPDATES);
        assertThrows(SdkException.class, this::add);
        assertEquals(1, stored());
    }

    /// The trap for which applications set `writeRetries(0)`.
    @Test
    void a_write_whose_answer_hangs_is_done_again_by_each_retry_of_the_client() throws IOException {
        cluster.close();
        cluster = start(UnaryOperator.identity());
        cluster.faults().hang(Moment.PERFORMED, UPDATES);
        assertThrows(SdkException.class, this::add);
        assertEquals(3, stored());
    }

    @Test
    void a_connection_cut_after_a_write_leaves_the_write_done() {
        cluster.faults().cut(Moment.PERFORMED, UPDATES);
        assertThrows(SdkException.class, this::add);
        cluster.faults().heal();
        assertEquals(1, stored());
        add();
        assertEquals(2, stored());
    }

    @Test
    void a_connection_cut_before_a_read_is_made_up_for_by_a_retry() throws IOException {
        cluster.faults().cut(Moment.RECEIVED, READS);
        assertThrows(SdkException.class, () -> cluster.read("lot"));
        cluster.faults().heal();
        assertEquals(0, cluster.read("lot"));
    }

    @Test
    void connections_cut_while_idle_do_not_hurt_a_client_that_retries() throws IOException {
        cluster.close();
        cluster = start(UnaryOperator.identity());
        assertEquals(0, cluster.read("lot"));
        assertTrue(cluster.server().connections() > 0);
        cluster.server().cutConnections();
        Await.until(() -> cluster.server().connections() == 0);
        assertEquals(0, cluster.read("lot"));
    }

    @Test
    void a_slow_node_answers_late() {
        cluster.faults().slow(Duration.ofMillis(100), READS);
        long before = System.nanoTime();
        assertEquals(0, cluster.read("lot"));
        assertTrue(System.nanoTime() - before >= Duration.ofMillis(100).toNanos());
    }

    @Test
    void a_server_that_closes_leaves_no_hung_call_behind() {
        cluster.faults().hang(Moment.RECEIVED, READS);
        assertThrows(SdkException.class, () -> cluster.read("lot"));
        cluster.server().close();
        Await.until(() -> cluster.server().connections() == 0);
    }

    private TestCluster start(UnaryOperator<Configuration.Builder> client) throws IOException {
        TestCluster started =
                TestCluster.start(
                        local,
                        UnaryOperator.identity(),
                        it -> client.apply(it.requestTimeoutMillis(TIMEOUT_MILLIS)));
        started.put(started.dynamoDb(), "lot", 0);
        return started;
    }

    private void add() {
        cluster.dax()
                .updateItem(it ->
                        it.tableName(cluster.tables().lots())
                                .key(item("id", "lot"))
                                .updateExpression("ADD v :one")
                                .expressionAttributeValues(item(":one", 1)));
    }

    private long stored() {
        return Long.parseLong(
                at(
                                cluster.dynamoDb()
                                        .getItem(it ->
                                                it.tableName(cluster.tables().lots())
                                                        .key(item("id", "lot"))
                                                        .consistentRead(true))
                                        .item(),
                                "v")
                        .n());
    }
}
