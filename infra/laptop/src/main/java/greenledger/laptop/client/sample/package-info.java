/// Rows as a packer would keep them, made up.
@NullMarked
package greenledger.laptop.client.sample;

import org.jspecify.annotations.NullMarked;
