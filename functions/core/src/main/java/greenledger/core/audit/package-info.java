/// Proves that what is stored is what was written: walks every chain, trusts nothing, changes
/// nothing, and gives what is wrong a name.
@NullMarked
package greenledger.core.audit;

import org.jspecify.annotations.NullMarked;
