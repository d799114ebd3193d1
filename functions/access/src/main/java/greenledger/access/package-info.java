/// Who is calling: lets in whoever bears a token of the trusted issuer, and nobody else.
@NullMarked
package greenledger.access;

import org.jspecify.annotations.NullMarked;
