/// What must outlive a kill of the process, kept in files of its own.
@NullMarked
package greenledger.local.journal;

import org.jspecify.annotations.NullMarked;
