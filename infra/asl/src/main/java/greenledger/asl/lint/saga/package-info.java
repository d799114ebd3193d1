/// What sagas get wrong though the service accepts it: steps that can hang or fail unseen, undos
/// that are not reached, stop early, come in the wrong order or look like success.
///
/// ## How a definition says what undoes what
///
/// A state's `Comment` is the only free text that the service accepts there. These sentences in it
/// are read, others are left alone; a name is written as in `States`:
///
/// - `Undone by ReleaseLot.` stands on a step that can be compensated,
/// - `Undoes ReserveLot.` stands on its undo, so that each is understood where it is read,
/// - `Pivot.` stands on the one step after which there is only forward.
@NullMarked
package greenledger.asl.lint.saga;

import org.jspecify.annotations.NullMarked;
