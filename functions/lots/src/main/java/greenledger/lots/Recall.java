package greenledger.lots;

import greenledger.domain.Reason;

/// The body of `POST /lots/{id}/recalls`.
record Recall(Reason reason) {}
