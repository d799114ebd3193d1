/// The template as SAM and CloudFormation read it, turned into types; what is not served is
/// refused.
@NullMarked
package greenledger.local.template;

import org.jspecify.annotations.NullMarked;
