/// Money on accounts, over HTTP.
@NullMarked
package greenledger.payments;

import org.jspecify.annotations.NullMarked;
