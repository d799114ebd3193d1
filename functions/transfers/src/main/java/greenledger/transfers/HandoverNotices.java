package greenledger.transfers;

import greenledger.aws.StepCall;
import greenledger.core.Notices.Notice;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.Terms;
import greenledger.domain.transfer.Transfer.Requested;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What both parties of a transfer hear once the lot has changed hands.
final class HandoverNotices {

    private static final String SUBJECT = "LotTransferred";

    private HandoverNotices() {}

    static List<Notice> of(StepCall call, Requested transfer, Instant at) {
        Terms terms = transfer.terms();
        return List.of(
                notice(
                        call,
                        terms,
                        terms.to(),
                        "You have received %s of lot %s from %s."
                                .formatted(terms.quantity(), terms.lot(), terms.from()),
                        at),
                notice(
                        call,
                        terms,
                        terms.from(),
                        "%s of lot %s have gone to %s."
                                .formatted(terms.quantity(), terms.lot(), terms.to()),
                        at));
    }

    private static Notice notice(StepCall call, Terms terms, PartyId to, String text, Instant at) {
        return new Notice(
                call.tenant(),
                call.transferId() + ":" + SUBJECT + ":" + to,
                to,
                SUBJECT,
                text,
                Map.of("transferId", call.transferId().value(), "lotId", terms.lot().value()),
                at);
    }
}
