package greenledger.transfers;

import greenledger.core.Backplane;
import greenledger.core.Executions;
import greenledger.core.TaskTokens;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.Acceptance;
import greenledger.domain.transfer.TransferId;

/// Tells the machine that waits what the recipient has answered. Harmless when it waits no longer.
final class Answers {

    private final TaskTokens tokens;
    private final Executions executions;

    Answers(Backplane backplane) {
        this.tokens = backplane.taskTokens();
        this.executions = backplane.executions();
    }

    /// Passes on what is on record, where a machine waits for it.
    void pass(TenantId tenant, TransferId id, Acceptance acceptance) {
        tokens.find(tenant, id).ifPresent(token -> pass(token, acceptance));
    }

    /// Passes on what is on record, to whoever waits with `token`.
    void pass(String token, Acceptance acceptance) {
        switch (acceptance) {
            case ACCEPTED -> executions.succeed(token, "{\"accepted\":true}");
            case REJECTED ->
                    executions.fail(
                            token, "TransferRejected", "The recipient has rejected the offer.");
            case LAPSED -> executions.fail(token, "TransferLapsed", "Nobody answered in time.");
            case NOT_ASKED, AWAITED -> {}
        }
    }
}
