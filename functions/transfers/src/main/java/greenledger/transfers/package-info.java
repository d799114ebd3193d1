/// Transfers: what people ask for, and each step of the machine that carries them out.
@NullMarked
package greenledger.transfers;

import org.jspecify.annotations.NullMarked;
