/// Whether readers over caches ever see the past again: a checker, a simulation, and designs that
/// are known to be wrong.
@NullMarked
package greenledger.caches.coherence;

import org.jspecify.annotations.NullMarked;
