/// Axon Framework's own test suite of event storage engines, on our event store.
@NullMarked
package greenledger.suites.axon;

import org.jspecify.annotations.NullMarked;
