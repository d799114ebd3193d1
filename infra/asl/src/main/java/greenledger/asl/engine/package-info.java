/// Runs one execution: a deterministic machine from recorded inputs to history and effects.
///
/// Nothing here reads a clock, draws a number or calls a service. What comes from outside comes in
/// as an [greenledger.asl.engine.Input], at a time; what must happen outside goes out as an
/// [greenledger.asl.engine.Effect]. The same inputs always give the same history and effects, which
/// is how an execution survives a crash: its inputs are fed to it once more.
@NullMarked
package greenledger.asl.engine;

import org.jspecify.annotations.NullMarked;
