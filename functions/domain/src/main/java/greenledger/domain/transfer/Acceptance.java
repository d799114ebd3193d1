package greenledger.domain.transfer;

/// What the recipient says to an offer.
public enum Acceptance {
    NOT_ASKED,
    AWAITED,
    ACCEPTED,
    REJECTED,
    LAPSED
}
