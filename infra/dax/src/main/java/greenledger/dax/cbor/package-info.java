/// The part of CBOR (RFC 8949) that DAX clients speak.
@NullMarked
package greenledger.dax.cbor;

import org.jspecify.annotations.NullMarked;
