package greenledger.traces;

import greenledger.aws.Caller;
import greenledger.aws.Role;
import java.util.Set;

/// Who may look into the transfers of others.
final class Overseers {

    private static final Set<Role> ROLES = Set.of(Role.OPERATOR, Role.AUDITOR, Role.REGULATOR);

    private Overseers() {}

    static boolean include(Caller caller) {
        return caller.roles().stream().anyMatch(ROLES::contains);
    }
}
