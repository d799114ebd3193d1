/// `./greenledger verify`: audits a running system, an AWS account or a data directory.
@NullMarked
package greenledger.laptop.verify;

import org.jspecify.annotations.NullMarked;
