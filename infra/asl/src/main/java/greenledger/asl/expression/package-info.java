/// What a definition computes with: templates, the scope they are worked out in, and how they fail.
@NullMarked
package greenledger.asl.expression;

import org.jspecify.annotations.NullMarked;
