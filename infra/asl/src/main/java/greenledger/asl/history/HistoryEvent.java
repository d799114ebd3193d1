package greenledger.asl.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// One thing that an execution did.
///
/// @param id 1 for the first event
/// @param previousId the event that led to this one; 0 for none
/// @param details as the service lays them out for this type; may be empty
public record HistoryEvent(
        long id, long previousId, Instant at, EventType type, ObjectNode details) {}
