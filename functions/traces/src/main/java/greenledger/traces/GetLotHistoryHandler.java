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
import greenledger.core.Commit;
import greenledger.core.CommitLog;
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
        List<Commit> commits = new ArrayList<>();
        log.read(stream, after, commit -> commits.add(commit) && commits.size() <= limit);
        if (commits.isEmpty() && after == 0) {
            throw Problem.of(new LotNotFound(lot));
        }
        List<Commit> page = commits.subList(0, Math.min(limit, commits.size()));
        Optional<Cursor> next =
                commits.size() > limit
                        ? Optional.of(HistoryEntry.cursor(page.getLast()))
                        : Optional.empty();
        List<String> rows = page.stream().flatMap(HistoryEntry::of).map(Json::write).toList();
        return new PageAnswer(rows, next).answer();
    }
}
