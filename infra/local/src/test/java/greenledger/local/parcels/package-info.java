/// The functions of the tests' own small system.
@NullMarked
package greenledger.local.parcels;

import org.jspecify.annotations.NullMarked;
