package greenledger.domain.view;

import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.Acceptance;
import greenledger.domain.transfer.Terms;
import greenledger.domain.transfer.TransferEvent;
import greenledger.domain.transfer.TransferEvent.TransferFailed;
import greenledger.domain.transfer.TransferEvent.TransferRequested;
import greenledger.domain.transfer.TransferEvent.TransferRetried;
import greenledger.domain.transfer.TransferEvent.TransferTurned;
import greenledger.domain.transfer.TransferEvent.TransferWrittenOff;
import greenledger.domain.transfer.TransferId;
import greenledger.domain.transfer.TransferState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that is known of one transfer now, step by step.
///
/// @param steps the forward ones in their order, then, once it has turned, those that undo
/// @param turned where and why it turned back
/// @param parked where it stopped, while an operator has to see to it
/// @param interventions what operators decided, oldest first
/// @param endedAt when it was completed, compensated or written off
public record TransferView(
        TransferId transferId,
        Terms terms,
        PartyId requestedBy,
        TransferState state,
        Acceptance acceptance,
        List<StepRecord> steps,
        Optional<TurnRecord> turned,
        Optional<ParkingRecord> parked,
        List<InterventionRecord> interventions,
        Instant requestedAt,
        Instant updatedAt,
        Optional<Instant> endedAt) {

    public TransferView {
        steps = List.copyOf(steps);
        interventions = List.copyOf(interventions);
    }

    static TransferView of(TransferRequested e) {
        return new TransferView(
                e.transfer(),
                e.terms(),
                e.by(),
                Fate.OPEN.state(),
                Fate.OPEN.acceptance(),
                StepRecords.atFirst(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                e.at(),
                e.at(),
                Optional.empty());
    }

    TransferView after(TransferEvent event) {
        Fate fate = new Fate(state, acceptance, parked.isPresent()).after(event);
        return new TransferView(
                transferId,
                terms,
                requestedBy,
                fate.state(),
                fate.acceptance(),
                StepRecords.after(steps, event),
                event instanceof TransferTurned e ? Optional.of(TurnRecord.of(e)) : turned,
                fate.parked() ? parking(event) : Optional.empty(),
                interventions(event),
                requestedAt,
                event.at(),
                ended(event, fate));
    }

    private Optional<ParkingRecord> parking(TransferEvent event) {
        return event instanceof TransferFailed e ? Optional.of(ParkingRecord.of(e)) : parked;
    }

    private List<InterventionRecord> interventions(TransferEvent event) {
        if (event instanceof TransferRetried e) {
            return Entries.append(interventions, InterventionRecord.of(e));
        }
        return event instanceof TransferWrittenOff e
                ? Entries.append(interventions, InterventionRecord.of(e))
                : interventions;
    }

    private Optional<Instant> ended(TransferEvent event, Fate fate) {
        boolean over =
                switch (fate.state()) {
                    case COMPLETED, COMPENSATED -> true;
                    case FAILED -> !fate.parked();
                    case NOT_STARTED, IN_PROGRESS -> false;
                };
        return over ? endedAt.or(() -> Optional.of(event.at())) : Optional.empty();
    }
}
