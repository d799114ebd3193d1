/// Who may speak: Signature Version 4 of a connection.
@NullMarked
package greenledger.dax.auth;

import org.jspecify.annotations.NullMarked;
