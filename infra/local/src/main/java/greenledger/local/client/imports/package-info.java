/// Bringing a spreadsheet into the ledger: many rows at once, those of one lot in their order.
@NullMarked
package greenledger.local.client.imports;

import org.jspecify.annotations.NullMarked;
