/// What a linter says: rules, findings, and the forms in which they are printed.
@NullMarked
package greenledger.asl.lint.report;

import org.jspecify.annotations.NullMarked;
