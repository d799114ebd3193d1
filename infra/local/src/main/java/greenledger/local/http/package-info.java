/// API Gateway HTTP APIs: routes, authorizers, CORS and payload format 2.0 on a local port.
@NullMarked
package greenledger.local.http;

import org.jspecify.annotations.NullMarked;
