/// Who takes part: the parties of the trade and the tenants whose ledgers are kept apart.
@NullMarked
package greenledger.domain.party;

import org.jspecify.annotations.NullMarked;
