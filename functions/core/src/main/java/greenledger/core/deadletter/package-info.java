/// Dead letters: what nobody could take, why, and the ways back.
@NullMarked
package greenledger.core.deadletter;

import org.jspecify.annotations.NullMarked;
