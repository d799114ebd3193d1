/// Bringing a spreadsheet into the ledger: many rows at once, those of one lot in their order.
@NullMarked
package greenledger.laptop.client.imports;

import org.jspecify.annotations.NullMarked;
