package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Cursor;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Problem;
import greenledger.core.Backplane;
import greenledger.core.Chain;
import greenledger.core.Commit;
import greenledger.core.CommitLog;
import greenledger.core.Head;
import greenledger.core.Json;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `GET /lots/{id}/history`: every fact about a lot, oldest first, with the hashes that chain them.
public final class GetLotHistoryHandler implements RequestStreamHandler {

    private final CommitLog log;

    public GetLotHistoryHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    GetLotHistoryHandler(Backplane backplane) {
        this.log = backplane.log();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        LotId lot = request.path("id", LotId::new);
        int limit = request.query("limit", Parameters::limit).orElse(Parameters.USUAL_LIMIT);
        long after =
                request.query("cursor", text -> HistoryEntry.revision(Cursor.parse(text)))
                        .orElse(0L);
        StreamKey stream = Streams.LOTS.stream(request.caller().tenant(), lot.value()).key();
        List<Commit> commits =
                read(stream, after, limit).orElseThrow(() -> Problem.of(new LotNotFound(lot)));
        List<Commit> page = commits.subList(0, Math.min(limit, commits.size()));
        Optional<Cursor> next =
                commits.size() > limit
                        ? Optional.of(HistoryEntry.cursor(page.getLast()))
                        : Optional.empty();
        List<String> rows = page.stream().flatMap(HistoryEntry::of).map(Json::write).toList();
        return new PageAnswer(rows, next).answer();
    }

    /// One commit more than the page holds, to see whether another page follows, and the commit
    /// before the page, to see that it follows from it. Empty when there is no such lot.
    ///
    /// @throws greenledger.core.BrokenChain when any of them is not what was written
    private Optional<List<Commit>> read(StreamKey stream, long after, int limit) {
        long before = Math.max(0, after - 1);
        List<Commit> commits = new ArrayList<>();
        log.read(stream, before, c -> commits.add(c) && c.revision() <= after + limit);
        Head head = Head.EMPTY;
        for (Commit commit : commits) {
            if (commit.revision() != after) {
                Chain.check(head, commit);
            }
            head = commit.head();
        }
        return commits.isEmpty()
                ? Optional.empty()
                : Optional.of(commits.stream().filter(c -> c.revision() > after).toList());
    }
}
