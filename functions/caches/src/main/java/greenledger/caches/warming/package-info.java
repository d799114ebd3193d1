/// What will be read soon, judged by what was read: it is loaded before anybody asks for it.
@NullMarked
package greenledger.caches.warming;

import org.jspecify.annotations.NullMarked;
