package greenledger.laptop.verify;

import greenledger.aws.DynamoChains;
import greenledger.domain.party.TenantId;
import greenledger.local.engine.AwsClients;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The tables to audit, and what has to be closed afterwards.
///
/// @param trades the ledger's own; absent in what was kept before there was one
/// @param closing in this order
record AuditedTables(
        DynamoDbClient dynamo,
        String events,
        String views,
        Optional<String> trades,
        List<Runnable> closing)
        implements AutoCloseable {

    private static final String REGION = "eu-central-1";

    static AuditedTables open(
            VerifyOptions.Where where, Path home, Map<String, String> environment) {
        return switch (where) {
            case VerifyOptions.Where.Running(URI api) ->
                    at(Announcement.read(home, api).dynamoDb(), environment, () -> {});
            case VerifyOptions.Where.Data(Path directory, Path engines) -> {
                CopiedTables copy = CopiedTables.of(directory, engines);
                yield at(copy.endpoint(), environment, copy::close);
            }
            case VerifyOptions.Where.Aws() -> {
                DynamoDbClient dynamo =
                        DynamoDbClient.builder()
                                .httpClientBuilder(Apache5HttpClient.builder())
                                .build();
                yield named(dynamo, environment, List.of(dynamo::close));
            }
        };
    }

    /// The streams of commands, which views remember, and those of trades, which none does.
    List<DynamoChains> chains(Optional<TenantId> only) {
        DynamoChains commands = new DynamoChains(dynamo, events, Optional.of(views), only);
        return Stream.concat(
                        Stream.of(commands),
                        trades.stream()
                                .map(table ->
                                        new DynamoChains(dynamo, table, Optional.empty(), only)))
                .toList();
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }

    private static AuditedTables at(
            URI endpoint, Map<String, String> environment, Runnable engine) {
        AwsClients clients = new AwsClients(REGION, endpoint, endpoint);
        List<Runnable> closing = List.of(clients::close, engine);
        try {
            return named(clients.dynamoDb(), environment, closing);
        } catch (RuntimeException e) {
            closing.forEach(Runnable::run);
            throw e;
        }
    }

    private static AuditedTables named(
            DynamoDbClient dynamo, Map<String, String> environment, List<Runnable> closing) {
        return new AuditedTables(
                dynamo,
                only("EVENTS_TABLE", tables(dynamo, environment, "EVENTS_TABLE", "EventsTable")),
                only("VIEWS_TABLE", tables(dynamo, environment, "VIEWS_TABLE", "ViewsTable")),
                Optional.of(tables(dynamo, environment, "LEDGER_TABLE", "LedgerTable"))
                        .filter(found -> !found.isEmpty())
                        .map(found -> only("LEDGER_TABLE", found)),
                closing);
    }

    /// CloudFormation puts the stack before the name, and something random behind it.
    private static List<String> tables(
            DynamoDbClient dynamo,
            Map<String, String> environment,
            String variable,
            String logicalId) {
        Pattern form = Pattern.compile("(.+-)?" + logicalId + "(-.+)?");
        return Optional.ofNullable(environment.get(variable))
                .map(List::of)
                .orElseGet(() ->
                        dynamo.listTablesPaginator().tableNames().stream()
                                .filter(name -> form.matcher(name).matches())
                                .toList());
    }

    private static String only(String variable, List<String> found) {
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "Which table is it? Set " + variable + "; these might be: " + found);
        }
        return found.getFirst();
    }
}
