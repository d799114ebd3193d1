package greenledger.traces;

import java.util.Optional;

/// How the comparison of streams and rows stands.
///
/// @param pass the one under way, or ended
/// @param last the one that ended before
record Reconciliation(Pass pass, Optional<Pass> last) {

    static final String NOTE = "RECONCILE#streams";
}
