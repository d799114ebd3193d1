package greenledger.traces;

import greenledger.aws.HttpRequest;
import greenledger.aws.Problem;
import greenledger.core.Backplane;
import greenledger.core.Projection.Folded;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.ViewReader;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferId;
import greenledger.domain.transfer.TransferRefusal.TransferNotFound;
import greenledger.domain.view.TransferView;
import java.util.Optional;

/// Finds the row of one transfer for those it concerns: its two parties, and whoever oversees the
/// trade. To all others there is no such transfer.
final class TransferRow {

    private final LiveView<TransferView, TransferEvent> transfers;
    private final ViewReader views;
    private final TimeTravel facts;

    TransferRow(Backplane backplane) {
        this.transfers = new LiveView<>(Views.TRANSFERS, backplane);
        this.views = backplane.reader();
        this.facts = new TimeTravel(backplane.log());
    }

    /// @throws Problem 404 when there is none that the caller may see
    Folded<TransferView> find(HttpRequest request) {
        TransferId transfer = request.path("id", TransferId::new);
        StreamKey stream =
                Streams.TRANSFERS.stream(request.caller().tenant(), transfer.value()).key();
        return row(stream, request.consistencyToken())
                .filter(found -> found.row().stream().anyMatch(row -> mayBeSeen(row, request)))
                .orElseThrow(() -> Problem.of(new TransferNotFound(transfer)));
    }

    /// Whoever has just asked for a transfer may look for it before the projector does.
    private Optional<Folded<TransferView>> row(StreamKey stream, long least) {
        return views.find(transfers.get().key(stream), ViewReader.ANY)
                .filter(row -> row.head().revision() >= least)
                .map(Views.TRANSFERS::open)
                .or(() -> facts.row(Views.TRANSFERS, stream, Optional.empty(), Optional.empty()));
    }

    private static boolean mayBeSeen(TransferView row, HttpRequest request) {
        return row.terms().concern(request.caller().party()) || Overseers.include(request.caller());
    }
}
