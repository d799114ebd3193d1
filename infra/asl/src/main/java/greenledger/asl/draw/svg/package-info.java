/// Pictures as SVG: one file, no script, no outside resource, for light and dark, for eyes and
/// readers.
@NullMarked
package greenledger.asl.draw.svg;

import org.jspecify.annotations.NullMarked;
