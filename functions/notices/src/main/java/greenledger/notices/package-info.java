/// What people hear, and by which channels.
@NullMarked
package greenledger.notices;

import org.jspecify.annotations.NullMarked;
