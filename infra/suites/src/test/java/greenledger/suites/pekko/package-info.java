/// Apache Pekko's own test kit of persistence journals, on our event store.
@NullMarked
package greenledger.suites.pekko;

import org.jspecify.annotations.NullMarked;
