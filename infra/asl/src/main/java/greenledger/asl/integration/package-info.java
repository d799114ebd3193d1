/// How tasks look to the services that they call, and what the services' answers look like to them.
@NullMarked
package greenledger.asl.integration;

import org.jspecify.annotations.NullMarked;
