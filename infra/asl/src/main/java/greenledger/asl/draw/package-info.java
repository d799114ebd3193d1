/// Pictures of definitions and of their executions: SVG for people, Mermaid text for documents.
///
/// The way there runs from left to right, broken into bands like a text where it is long. Each undo
/// stands under its step and leads on to the left; what deals with failures stands beneath. A solid
/// line is taken when work goes on, a broken one when it fails. An execution adds to each state its
/// outcome, in colour, sign and words, and beneath the picture a row for each stay in a state, with
/// a bar for each attempt; long waits are cut out and leave a torn edge with their length.
@NullMarked
package greenledger.asl.draw;

import org.jspecify.annotations.NullMarked;
