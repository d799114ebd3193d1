/// Mail that goes no further than this machine.
@NullMarked
package greenledger.local.mail;

import org.jspecify.annotations.NullMarked;
