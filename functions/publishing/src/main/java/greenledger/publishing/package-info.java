/// Facts out onto the bus, for everybody else.
@NullMarked
package greenledger.publishing;

import org.jspecify.annotations.NullMarked;
