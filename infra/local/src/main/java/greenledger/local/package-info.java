/// The local cloud: everything that the template names, running on one machine.
@NullMarked
package greenledger.local;

import org.jspecify.annotations.NullMarked;
