/// Spreadsheets of lots as people keep them, CSV or JSON Lines, read row by row.
@NullMarked
package greenledger.laptop.client.sheet;

import org.jspecify.annotations.NullMarked;
