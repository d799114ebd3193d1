/// What the rows of a spreadsheet say, as requests to the ledger.
@NullMarked
package greenledger.local.client.fact;

import org.jspecify.annotations.NullMarked;
