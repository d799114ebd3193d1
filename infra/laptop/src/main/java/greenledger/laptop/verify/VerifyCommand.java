package greenledger.laptop.verify;

import greenledger.aws.DynamoChains;
import greenledger.core.Category;
import greenledger.core.Streams;
import greenledger.core.audit.Audit;
import greenledger.core.audit.Totals;
import greenledger.domain.party.TenantId;
import greenledger.laptop.client.Arguments;
import greenledger.laptop.client.imports.Progress;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/// `verify`: walks every chain and names what is not as it was written.
///
/// @param usual whose lot it is when nobody says
/// @param home where [Announcement]s are
/// @param environment of the process
public record VerifyCommand(
        TenantId usual, Path home, Map<String, String> environment, boolean onTerminal) {

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int NOT_LOOKED = 2;
    private static final int SHARES = 8;

    /// What is recorded of a lot, each kind in the table that it is in.
    private static final List<Category<?>> LOT_STREAMS = List.of(Streams.LOTS, Streams.TRADES);

    private static final String HELP =
            """
            Walks the hash chain of every stream, and names what is not as it was written.
            It only reads, and what it reads may be in use.

              verify [--url URL | --data DIR | --aws] [--tenant T] [--lot ID] [--json]
                    --url URL     what `up` runs at this address (http://127.0.0.1:8080)
                    --data DIR    the data directory of an `up` that is stopped; works on a copy
                    --engines DIR DynamoDB Local's jars, for --data
                    --aws         the tables that the AWS SDK's own settings lead to (region,
                                  credentials, AWS_ENDPOINT_URL_DYNAMODB); EVENTS_TABLE,
                                  VIEWS_TABLE and LEDGER_TABLE name them where their names
                                  do not tell
                    --tenant T    only this tenant's streams
                    --lot ID      only this lot
                    --json        one JSON object a line: each break, then the totals

              edited     it does not say what was written there
              swapped    it was written, but elsewhere
              deleted    it is gone, while later ones are there
              inserted   the ledger never wrote it
              truncated  the end of a stream is gone

            What it can know: a chain shows whatever is done before its end by whoever does not
            calculate every later hash anew. The end itself, and a chain that was calculated anew,
            show by what remembers them: snapshots, which it folds again, and the rows of views.
            What it cannot know: a chain whose end, snapshots and rows of views were all changed
            alike, or that has no such row yet. For that, keep a hash that the API gave you (its
            ETag and history say it), and compare.

            It ends with 0 when all is as it was written, with 1 when not, with 2 when it could not
            look.
            """;

    /// @return 0 when all is sound, 1 when something is not, 2 when nothing could be looked at
    public int run(String[] arguments, PrintStream out, PrintStream err)
            throws InterruptedException {
        try {
            Optional<VerifyOptions> options = VerifyOptions.of(arguments);
            if (options.isEmpty()) {
                out.print(HELP);
                return SOUND;
            }
            return verify(options.get(), out, err);
        } catch (Arguments.Misused misused) {
            err.println(misused.getMessage());
            err.println("Try: ./greenledger verify --help");
        } catch (IllegalStateException | UncheckedIOException | SdkException cannotLook) {
            err.println(cannotLook.getMessage());
        }
        return NOT_LOOKED;
    }

    private int verify(VerifyOptions options, PrintStream out, PrintStream err)
            throws InterruptedException {
        try (AuditedTables tables = AuditedTables.open(options.where(), home, environment)) {
            return options.lot().isPresent()
                    ? one(
                            tables,
                            options.tenant().orElse(usual),
                            options.lot().get(),
                            options,
                            out,
                            err)
                    : all(tables, options, out, err);
        }
    }

    private int all(AuditedTables tables, VerifyOptions options, PrintStream out, PrintStream err)
            throws InterruptedException {
        List<DynamoChains> chains = tables.chains(options.tenant());
        long size = chains.stream().mapToLong(DynamoChains::size).sum();
        Report report = report(size, options, out, err);
        Totals totals = Totals.NOTHING;
        for (DynamoChains each : chains) {
            totals = totals.and(new Audit(each, report).everything(SHARES));
        }
        report.end(totals);
        return totals.isSound() ? SOUND : BROKEN;
    }

    private int one(
            AuditedTables tables,
            TenantId tenant,
            String lot,
            VerifyOptions options,
            PrintStream out,
            PrintStream err) {
        Report report = report(LOT_STREAMS.size(), options, out, err);
        Totals totals = Totals.NOTHING;
        for (DynamoChains each : tables.chains(options.tenant())) {
            for (Category<?> category : LOT_STREAMS) {
                String stream = category.stream(tenant, lot).toString();
                totals = totals.and(new Audit(each, report).stream(stream));
                report.looked(1);
            }
        }
        if (totals.isSound() && totals.commits() == 0) {
            err.println("There is no lot " + lot + " of tenant " + tenant + ".");
            return NOT_LOOKED;
        }
        report.end(totals);
        return totals.isSound() ? SOUND : BROKEN;
    }

    private Report report(long total, VerifyOptions options, PrintStream out, PrintStream err) {
        Progress progress = new Progress(err, onTerminal, InstantSource.system(), total, "items");
        return new Report(out, progress, options.json());
    }
}
