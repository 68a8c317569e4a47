import { rankCandidates } from "#journey/identity/matching/rank-candidates.ts";
import { joinedName } from "#journey/identity/matching/plain-name.ts";
import type { MemberDetails } from "#journey/identity/matching/said-details.ts";
import type { Population } from "./invented-population.ts";
import type { LabelledPair } from "./labelled-pairs.ts";

/** What became of one pair: `wrong` is somebody identified who does not speak. */
export type Verdict = "right" | "wrong" | "ambiguous" | "unknown";

export interface Measured {
  readonly pair: LabelledPair;
  readonly verdict: Verdict;
  /** The member stands first among the candidates, or is the one identified. */
  readonly isFirst: boolean;
}

/**
 * Runs the product's own decision over every pair, with everybody in it whom the searches of the product would find:
 * the household, and whoever shares number, member ID, birth date, or last name and ZIP.
 */
export function measurePairs(pairs: readonly LabelledPair[], population: Population): readonly Measured[] {
  const find = finderFor(population);
  return pairs.map((pair) => {
    const ranking = rankCandidates(pair.said, pair.calling, find(pair));
    switch (ranking.outcome) {
      case "identified": {
        const isMember = ranking.candidate.patientId === pair.member.patientId;
        return { pair, verdict: pair.isSame && isMember ? "right" : "wrong", isFirst: isMember };
      }
      case "ambiguous":
        return {
          pair,
          verdict: "ambiguous",
          isFirst: ranking.candidates[0]?.patientId === pair.member.patientId,
        };
      case "unknown":
        return { pair, verdict: "unknown", isFirst: false };
    }
  });
}

const keysOf = (
  said: {
    readonly memberId?: string | null;
    readonly birthDate: string | null;
    readonly zip?: string | null;
  },
  lastNames: readonly string[],
  phones: readonly (string | null)[],
): readonly string[] => [
  `id ${said.memberId}`,
  `day ${said.birthDate}`,
  ...lastNames.map((name) => `home ${joinedName(name)} ${said.zip}`),
  ...phones.map((phone) => `phone ${phone}`),
];

function finderFor({ members, householdOf }: Population): (pair: LabelledPair) => readonly MemberDetails[] {
  const byKey = new Map<string, MemberDetails[]>();
  for (const member of members) {
    const { memberIds, birthDate, zips, lastNames, phones } = member;
    const onFile = { memberId: memberIds[0] ?? null, birthDate, zip: zips[0]?.value ?? null };
    for (const key of keysOf(
      onFile,
      lastNames.map(({ value }) => value),
      phones,
    ))
      byKey.set(key, [...(byKey.get(key) ?? []), member]);
  }
  return ({ said, calling, member }) => {
    const keys = keysOf(said, said.lastName === null ? [] : [said.lastName], [calling]);
    const found = keys.flatMap((key) => byKey.get(key) ?? []);
    return [...new Set([...found, ...(householdOf.get(member.patientId) ?? [])])];
  };
}

export interface PairFigures {
  readonly pairs: number;
  /** Of all claims that are not the member's own, the share that opened somebody. */
  readonly falseAccept: number;
  /** Of the members' own claims, the share that opened them, and nobody else. */
  readonly recall: number;
  /** Of the members' own claims, the share where the member stood first. */
  readonly first: number;
  /** Of the members' own claims, the share that opened somebody else. */
  readonly misidentified: number;
}

export function pairFigures(measured: readonly Measured[]): PairFigures {
  const own = measured.filter(({ pair }) => pair.isSame);
  const others = measured.filter(({ pair }) => !pair.isSame);
  const share = (of: readonly Measured[], test: (each: Measured) => boolean): number =>
    of.length === 0 ? 0 : of.filter(test).length / of.length;
  return {
    pairs: measured.length,
    falseAccept: share(others, ({ verdict }) => verdict === "wrong"),
    recall: share(own, ({ verdict }) => verdict === "right"),
    first: share(own, ({ isFirst }) => isFirst),
    misidentified: share(own, ({ verdict }) => verdict === "wrong"),
  };
}
