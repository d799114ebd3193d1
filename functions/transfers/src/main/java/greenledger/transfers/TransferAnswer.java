package greenledger.transfers;

import greenledger.aws.HttpResponse;
import greenledger.domain.transfer.TransferId;

/// What a request about a transfer answers: which one, and the revision that shows it.
record TransferAnswer(TransferId transferId, long revision) {

    /// It is on record, and will be done.
    static HttpResponse accepted(TransferId transfer, long revision) {
        return of(202, transfer, revision);
    }

    /// It is on record.
    static HttpResponse created(TransferId transfer, long revision) {
        return of(201, transfer, revision);
    }

    private static HttpResponse of(int status, TransferId transfer, long revision) {
        return HttpResponse.json(status, new TransferAnswer(transfer, revision))
                .with("location", "/transfers/" + transfer)
                .at(revision);
    }
}
