/// What a client can ask, read from the wire and not yet judged.
@NullMarked
package greenledger.dax.request;

import org.jspecify.annotations.NullMarked;
