/// The ways to keep streams in DynamoDB that are compared.
@NullMarked
package greenledger.bench.layout;

import org.jspecify.annotations.NullMarked;
