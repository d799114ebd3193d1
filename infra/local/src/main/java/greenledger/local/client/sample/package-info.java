/// Rows as a packer would keep them, made up.
@NullMarked
package greenledger.local.client.sample;

import org.jspecify.annotations.NullMarked;
