/// Where people want to hear of things.
@NullMarked
package greenledger.domain.notice;

import org.jspecify.annotations.NullMarked;
