package greenledger.payments;

import greenledger.aws.HttpResponse;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.payment.AccountId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What a command on an account answers: which account, and the revision that shows it.
record AccountAnswer(PartyId party, CurrencyCode currency, long revision) {

    static HttpResponse created(AccountId account, long revision) {
        String segment = URLEncoder.encode(account.party().value(), StandardCharsets.UTF_8);
        return HttpResponse.json(
                        201, new AccountAnswer(account.party(), account.currency(), revision))
                .with("location", "/accounts/" + segment + "?currency=" + account.currency())
                .at(revision);
    }
}
