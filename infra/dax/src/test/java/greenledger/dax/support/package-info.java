/// What the tests stand on: DynamoDB Local as a process, tables, clients, a clock that is turned by
/// hand.
@NullMarked
package greenledger.dax.support;

import org.jspecify.annotations.NullMarked;
