/// The decisions and the facts of the produce trade, as pure functions over records. Nothing here
/// knows of AWS, JSON or time.
@NullMarked
package greenledger.domain;

import org.jspecify.annotations.NullMarked;
