/// What readers see: rows folded from the facts.
@NullMarked
package greenledger.domain.view;

import org.jspecify.annotations.NullMarked;
