package greenledger.core;

import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.time.Instant;
import java.util.Map;

/// The way out to the people concerned, on the channels they chose.
public interface Notices {

    /// Hands a notice over for delivery. Sent again, under the same id, it still arrives once.
    void send(Notice notice);

    /// One thing that one party should hear of.
    ///
    /// @param id the same for the same notice to the same party, whoever sends it how often
    /// @param subject what it is about, such as `TransferCompleted`
    /// @param text one sentence for a person
    /// @param about the ids it speaks of, such as `transferId` and `lotId`
    record Notice(
            TenantId tenant,
            String id,
            PartyId to,
            String subject,
            String text,
            Map<String, String> about,
            Instant at) {

        public Notice {
            about = Map.copyOf(about);
        }
    }
}
