package greenledger.domain.lot;

import greenledger.domain.party.PartyId;

/// What an inspector found a lot to be worth, in the words of one scheme. Grades belong to a scheme
/// and a commodity; there is no scale that holds them all.
public record Grade(GradeScheme scheme, GradeCode code, PartyId inspector) {}
