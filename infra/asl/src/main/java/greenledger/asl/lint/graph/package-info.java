/// A States Language definition read as a graph: scopes, states, transitions and where each stands
/// in the document. It reads whatever it is given and judges nothing.
@NullMarked
package greenledger.asl.lint.graph;

import org.jspecify.annotations.NullMarked;
