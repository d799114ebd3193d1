/// A server that speaks the DAX protocol over any DynamoDB endpoint, for laptops and tests.
@NullMarked
package greenledger.dax;

import org.jspecify.annotations.NullMarked;
