/// The real engines under the local cloud, and the tables and queues that are made in them.
@NullMarked
package greenledger.local.engine;

import org.jspecify.annotations.NullMarked;
