/// DynamoDB Local as a process: readied once by the build, started by whoever needs a DynamoDB.
@NullMarked
package greenledger.dynamodblocal;

import org.jspecify.annotations.NullMarked;
