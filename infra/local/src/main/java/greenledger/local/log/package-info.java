/// The log of the functions, for people.
@NullMarked
package greenledger.local.log;

import org.jspecify.annotations.NullMarked;
