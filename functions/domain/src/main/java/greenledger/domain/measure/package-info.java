/// How much and for how much: quantities in the trade's units, prices and money, all decimal.
@NullMarked
package greenledger.domain.measure;

import org.jspecify.annotations.NullMarked;
