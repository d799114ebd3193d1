/// Pictures of definitions and of their executions: SVG for people, Mermaid text for documents.
@NullMarked
package greenledger.asl.draw;

import org.jspecify.annotations.NullMarked;
