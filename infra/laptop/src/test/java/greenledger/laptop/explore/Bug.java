package greenledger.laptop.explore;

/// What has been got wrong in published sagas, planted into ours.
enum Bug {
    /// What was done first is undone first.
    UNDO_ORDER("rejected"),
    /// One step catches only what it knows.
    MISSING_STATES_ALL("accepted/AuthorizePayment#1:BROKEN"),
    /// A failing notice takes the whole trade back.
    NOTICE_COMPENSATES("accepted/SendNotifications#1:BROKEN"),
    /// The way back leaves the reservation as it is.
    LOCK_NOT_RELEASED("rejected"),
    /// To release what was never reserved is refused.
    UNDO_REFUSES_NOTHING("accepted/ReserveLot#1:BROKEN"),
    /// To undo what never happened at the lot leaves its doors open.
    NO_FENCE("accepted/ReserveLot#1:STUCK"),
    /// What was set aside is freed, and given back as well.
    VOID_REFUNDS("recalled");

    private final String scenario;

    Bug(String scenario) {
        this.scenario = scenario;
    }

    /// Where it shows.
    String scenario() {
        return scenario;
    }
}
