/// Time-tables in AWS's syntax, on a clock from outside.
@NullMarked
package greenledger.local.schedule;

import org.jspecify.annotations.NullMarked;
