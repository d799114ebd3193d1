/// What the rows of a spreadsheet say, as requests to the ledger.
@NullMarked
package greenledger.laptop.client.fact;

import org.jspecify.annotations.NullMarked;
