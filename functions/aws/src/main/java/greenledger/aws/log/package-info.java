/// The log of the functions: behind SLF4J and Powertools, each line one JSON object.
@NullMarked
package greenledger.aws.log;

import org.jspecify.annotations.NullMarked;
