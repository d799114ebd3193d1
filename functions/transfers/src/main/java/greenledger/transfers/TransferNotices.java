package greenledger.transfers;

import greenledger.core.Notices.Notice;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.Terms;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the parties of a transfer hear of it, each under an id that is the same however often it is
/// said.
record TransferNotices(TenantId tenant, TransferId transfer, Terms terms, Instant at) {

    /// To the recipient: there is something to answer.
    Notice offered() {
        String price = terms.price().map(money -> " for " + money).orElse(" for nothing");
        return notice(
                "AcceptanceAwaited",
                "",
                terms.to(),
                "%s offers you %s of lot %s%s. Accept or reject transfer %s by %s."
                        .formatted(
                                terms.from(),
                                terms.quantity(),
                                terms.lot(),
                                price,
                                transfer,
                                terms.acceptBy()));
    }

    /// To both: it changed hands.
    List<Notice> handedOver() {
        return List.of(
                notice(
                        "LotTransferred",
                        "",
                        terms.to(),
                        "You have received %s of lot %s from %s."
                                .formatted(terms.quantity(), terms.lot(), terms.from())),
                notice(
                        "LotTransferred",
                        "",
                        terms.from(),
                        "%s of lot %s have gone to %s."
                                .formatted(terms.quantity(), terms.lot(), terms.to())));
    }

    /// To both: it did not come about.
    List<Notice> takenBack() {
        return toBoth(
                "TransferCompensated",
                "",
                "The transfer of %s of lot %s from %s to %s did not come about; everything is as it"
                        + " was before.");
    }

    /// To both: it takes longer.
    ///
    /// @param time how often it was let go on before
    List<Notice> heldUp(int time) {
        return toBoth(
                "TransferFailed",
                ":" + time,
                "The transfer of %s of lot %s from %s to %s is held up; an operator sees to it, and"
                        + " you need do nothing.");
    }

    private List<Notice> toBoth(String subject, String mark, String text) {
        String sentence = text.formatted(terms.quantity(), terms.lot(), terms.from(), terms.to());
        return Stream.of(terms.from(), terms.to())
                .map(party -> notice(subject, mark, party, sentence))
                .toList();
    }

    private Notice notice(String subject, String mark, PartyId to, String text) {
        return new Notice(
                tenant,
                transfer + ":" + subject + mark + ":" + to,
                to,
                subject,
                text,
                Map.of("transferId", transfer.value(), "lotId", terms.lot().value()),
                at);
    }
}
