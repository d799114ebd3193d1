/// The log of the functions, as people read it.
@NullMarked
package greenledger.local.log;

import org.jspecify.annotations.NullMarked;
