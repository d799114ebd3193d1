package greenledger.transfers;

import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.TransferId;

/// What a step answers once it is on record.
record StepDone(TransferId transferId, Step step) {}
