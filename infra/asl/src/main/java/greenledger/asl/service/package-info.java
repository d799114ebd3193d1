/// The API of Step Functions, for unmodified SDK clients.
@NullMarked
package greenledger.asl.service;

import org.jspecify.annotations.NullMarked;
