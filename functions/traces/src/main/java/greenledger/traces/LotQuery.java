package greenledger.traces;

import greenledger.aws.Cursor;
import greenledger.aws.HttpRequest;
import greenledger.domain.lot.Commodity;
import greenledger.domain.lot.GradeCode;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.party.PartyId;
import greenledger.domain.place.CountryCode;
import greenledger.domain.view.LotCard;
import greenledger.domain.view.LotStatus;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/// What a reader looks for. A lot has to fit every part that is given.
record LotQuery(
        Optional<Commodity> commodity,
        Optional<CountryCode> country,
        Optional<GradeCode> grade,
        Optional<PartyId> farmer,
        Optional<LotStatus> status,
        Optional<Near> near,
        Optional<BigDecimal> minPrice,
        Optional<BigDecimal> maxPrice,
        Optional<CurrencyCode> currency,
        int limit,
        Optional<Cursor> cursor) {

    private static final Set<String> PARAMETERS =
            Set.of(
                    "commodity",
                    "country",
                    "grade",
                    "farmer",
                    "status",
                    "near",
                    "minPrice",
                    "maxPrice",
                    "currency",
                    "limit",
                    "cursor");

    static LotQuery of(HttpRequest request) {
        Parameters.refuseUnknown(request.query(), PARAMETERS);
        return new LotQuery(
                request.query("commodity", Commodity::new),
                request.query("country", CountryCode::new),
                request.query("grade", GradeCode::new),
                request.query("farmer", PartyId::new),
                request.query("status", Parameters.oneOf(LotStatus.values())),
                request.query("near", Near::parse),
                request.query("minPrice", Parameters::amount),
                request.query("maxPrice", Parameters::amount),
                request.query("currency", CurrencyCode::new),
                request.query("limit", Parameters::limit).orElse(Parameters.USUAL_LIMIT),
                request.query("cursor", Cursor::parse));
    }

    static LotQuery ofFarmer(PartyId farmer, HttpRequest request) {
        return new LotQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(farmer),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                request.query("limit", Parameters::limit).orElse(Parameters.USUAL_LIMIT),
                request.query("cursor", Cursor::parse));
    }

    boolean fits(LotCard card) {
        return commodity.map(card.commodity()::equals).orElse(true)
                && country.map(card.country()::equals).orElse(true)
                && farmer.map(card.farmerId()::equals).orElse(true)
                && status.map(card.status()::equals).orElse(true)
                && grade.map(code -> card.grade().map(g -> g.code().equals(code)).orElse(false))
                        .orElse(true)
                && near.map(circle -> circle.holds(card)).orElse(true)
                && fitsPrice(card);
    }

    private boolean fitsPrice(LotCard card) {
        boolean any = minPrice.isEmpty() && maxPrice.isEmpty() && currency.isEmpty();
        return any
                || card.price().map(price -> fits(price.amount(), price.currency())).orElse(false);
    }

    private boolean fits(BigDecimal amount, CurrencyCode in) {
        return minPrice.map(least -> amount.compareTo(least) >= 0).orElse(true)
                && maxPrice.map(most -> amount.compareTo(most) <= 0).orElse(true)
                && currency.map(in::equals).orElse(true);
    }
}
