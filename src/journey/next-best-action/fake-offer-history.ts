import type { KeptOffer, OfferHistory } from "./offer-history.ts";

/** Offers in memory, for tests. Pass the same contract as the records table. */
export function fakeOfferHistory(given: Readonly<Record<string, readonly KeptOffer[]>> = {}): OfferHistory {
  const offers = new Map(
    Object.entries(given).map(([patientId, kept]) => [
      patientId,
      new Map(kept.map((offer) => [keyOf(offer), offer])),
    ]),
  );
  return {
    of: async (patientId) =>
      [...(offers.get(patientId)?.values() ?? [])].toSorted((one, other) => other.at.localeCompare(one.at)),
    keep: async (patientId, offer) => {
      const own = offers.get(patientId) ?? new Map<string, KeptOffer>();
      const before = own.get(keyOf(offer));
      const at = before?.at ?? offer.at;
      if (before === undefined || offer.outcome !== "shown") own.set(keyOf(offer), { ...offer, at });
      offers.set(patientId, own);
    },
  };
}

const keyOf = ({ contactId, hintId }: KeptOffer): string => `${contactId}#${hintId}`;
