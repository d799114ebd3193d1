package greenledger.asl.explore;

/// What goes wrong with one call.
public record Fault(Call call, FaultKind kind) {

    static Fault parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not a fault, such as ReserveLot#1:LATE: " + text);
        }
        return new Fault(
                Call.parse(text.substring(0, colon)), FaultKind.valueOf(text.substring(colon + 1)));
    }

    boolean strikes(Call made) {
        return made.equals(call)
                || (kind.isLasting()
                        && made.state().equals(call.state())
                        && made.occurrence() > call.occurrence());
    }

    @Override
    public String toString() {
        return call + ":" + kind;
    }
}
