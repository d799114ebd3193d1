/// Time as it comes in from outside: real for a running system, virtual for a test of it.
@NullMarked
package greenledger.local.time;

import org.jspecify.annotations.NullMarked;
