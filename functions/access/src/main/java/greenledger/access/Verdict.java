package greenledger.access;

import greenledger.aws.Role;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What came of verifying a token.
sealed interface Verdict {

    /// The claims that everything else relies on.
    ///
    /// @param roles at least one, in the order of [Role]
    record Verified(TenantId tenant, PartyId party, Set<Role> roles) implements Verdict {

        public Verified {
            roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        }
    }

    /// Kept out.
    ///
    /// @param why for the log: one short line, whatever the token held
    record Denied(String why) implements Verdict {

        private static final int LONGEST = 300;
        private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

        public Denied {
            String line = INVISIBLE.matcher(why).replaceAll("\uFFFD");
            why = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        }
    }
}
