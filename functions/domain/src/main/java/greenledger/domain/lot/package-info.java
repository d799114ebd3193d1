/// A lot of produce: registered once, then graded, priced and moved.
@NullMarked
package greenledger.domain.lot;

import org.jspecify.annotations.NullMarked;
