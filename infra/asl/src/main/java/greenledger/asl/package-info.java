/// An interpreter of the Amazon States Language, on a clock, a chance and services that its user
/// gives it.
@NullMarked
package greenledger.asl;

import org.jspecify.annotations.NullMarked;
