@NullMarked
package greenledger.asl.service;

import org.jspecify.annotations.NullMarked;
