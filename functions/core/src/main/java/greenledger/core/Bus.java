package greenledger.core;

import java.util.List;

/// Where facts go that must go further: to other contexts, and to other systems.
public interface Bus {

    /// Puts all of them on the bus, in this order, at least once.
    ///
    /// @throws RuntimeException when any of them may not be there; putting them again is safe
    void publish(List<Message> messages);

    /// One published fact.
    ///
    /// @param source such as `greenledger.lots`
    /// @param type the stored name, such as `LotRegistered`
    /// @param json the published content, see `events/schemas`
    record Message(String source, String type, String json) {}
}
