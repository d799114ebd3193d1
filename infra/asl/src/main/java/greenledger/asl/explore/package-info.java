/// Explores a saga: runs its definition on virtual time, over whatever it really calls, with every
/// fault at every call, and with pairs of them, and asks each time whether all came right in the
/// end.
@NullMarked
package greenledger.asl.explore;

import org.jspecify.annotations.NullMarked;
