/// What an execution did, as the service's own history events.
@NullMarked
package greenledger.asl.history;

import org.jspecify.annotations.NullMarked;
