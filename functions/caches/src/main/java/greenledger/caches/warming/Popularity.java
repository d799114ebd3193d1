package greenledger.caches.warming;

import java.time.Instant;

/// How often something was read, old reads counting less: one number, and when it was read last.
///
/// The number is log₂ Σ 2^tᵢ, tᵢ being the instants of the reads in half-lives. As all counts fade
/// alike it holds good as time goes by, and counts are compared and added up in any order, whoever
/// counted. After "forward decay": Cormode, Shkapenyuk, Srivastava, Xu, Forward Decay: A Practical
/// Time Decay Model for Streaming Systems, ICDE 2009.
///
/// @param score the number
/// @param last when it was read last
public record Popularity<K>(K key, double score, Instant last) {

    /// Of what was read once.
    public static <K> Popularity<K> once(K key, Instant at, HalfLife halfLife) {
        return new Popularity<>(key, halfLife.position(at), at);
    }

    /// Of what was known to count for `reads` at `at`.
    public static <K> Popularity<K> of(
            K key, double reads, Instant last, Instant at, HalfLife halfLife) {
        return new Popularity<>(key, log2(reads) + halfLife.position(at), last);
    }

    /// Of both together, under the key of this one.
    public Popularity<K> plus(Popularity<K> other) {
        return new Popularity<>(
                key, sum(score, other.score), last.isAfter(other.last) ? last : other.last);
    }

    /// How many reads of this instant it counts for.
    public double reads(Instant now, HalfLife halfLife) {
        return Math.pow(2, score - halfLife.position(now));
    }

    /// log₂(2^a + 2^b), for powers that no number could hold.
    static double sum(double a, double b) {
        return Math.max(a, b) + log2(1 + Math.pow(2, -Math.abs(a - b)));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
