package greenledger.lots;

import greenledger.aws.HttpResponse;
import greenledger.domain.lot.LotId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What a command on a lot answers: which lot, and the revision that shows it.
record LotAnswer(LotId lotId, long revision) {

    static HttpResponse created(LotId lot, long revision) {
        String segment = URLEncoder.encode(lot.value(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.json(201, new LotAnswer(lot, revision))
                .with("location", "/lots/" + segment)
                .at(revision);
    }
}
