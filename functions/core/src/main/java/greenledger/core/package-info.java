/// The way from a command to stored facts and on to views, and the ports it goes through. No AWS.
@NullMarked
package greenledger.core;

import org.jspecify.annotations.NullMarked;
