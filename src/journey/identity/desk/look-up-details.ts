import { nobodyYet } from "../../contact/contact-row.ts";
import type { ContactIdentity } from "../../contact/contact-row.ts";
import { noDeskCheck } from "../../contact/desk-check.ts";
import type { Clock } from "../../clock.ts";
import type { Language } from "../../contact/attributes.ts";
import { claimOfMember } from "../caller-claim.ts";
import { identifyCaller, leastMs } from "../identify-caller.ts";
import type { IdentifyPorts } from "../identify-caller.ts";
import { findMembers } from "../matching/find-members.ts";
import { rankCandidates } from "../matching/rank-candidates.ts";
import type { Candidate, Ranking } from "../matching/rank-candidates.ts";
import { readSaid } from "../matching/said-details.ts";
import type { MemberDetails, SaidDetails, TypedDetails } from "../matching/said-details.ts";
import { asMember, verifiedFrom } from "../verification.ts";
import { isEnoughFor } from "../verifiers.ts";
import type { Verifier } from "../verifiers.ts";
import { isTriedTooOften } from "../watch-tries.ts";

export type LookUpPorts = IdentifyPorts & { readonly clock: Clock };

/** What an agent may learn of a look-up. `opened`: the member's page opens now. */
export type LookUp =
  | { readonly outcome: "opened" }
  | { readonly outcome: "identified" | "ambiguous"; readonly candidates: readonly Candidate[] }
  | { readonly outcome: "unknown" | "lockedOut" | "tooMany" };

/** Whoever needs more is not looking for a caller. */
export const mostLookUps = 8;

/**
 * Looks up what a caller says to an agent. Member ID and birth date to the letter open the page as when they are keyed,
 * and count as tries as they do; so does a number on file for this member alone with details that fit nobody else.
 * Everything else names candidates, best first, and opens nothing. Every look-up is the same work and takes as long.
 */
export async function lookUpDetails(
  ports: LookUpPorts,
  contact: { readonly contactId: string; readonly language: Language },
  typed: TypedDetails,
): Promise<LookUp> {
  const begun = ports.clock.now();
  const before = (await ports.rows.read(contact.contactId))?.identity ?? nobodyYet;
  const said = readSaid(typed);
  const [keyed, members] = await Promise.all([
    asKeyed(ports, contact, before, said),
    findMembers(ports.reader, said, before.callingNumber),
  ]);
  const ranking = rankCandidates(said, before.callingNumber, members);
  const lookUp = await settle(ports, contact.contactId, { before, members, keyed, ranking });
  await ports.pause(Math.max(0, leastMs - (ports.clock.now().getTime() - begun.getTime())));
  return lookUp;
}

type Keyed = "opened" | "lockedOut" | "no";

/** Member ID and birth date, where both are said, count as if the caller had keyed them. */
async function asKeyed(
  ports: LookUpPorts,
  { contactId, language }: { readonly contactId: string; readonly language: Language },
  before: ContactIdentity,
  { memberId, birthDate }: SaidDetails,
): Promise<Keyed> {
  if (memberId === null || birthDate === null) return before.lockedOut ? "lockedOut" : "no";
  const origin = { number: before.callingNumber, isSpoofed: before.signals.includes("spoofedNumber") };
  const claim = claimOfMember(memberId, birthDate);
  const { outcome } = await identifyCaller(ports, { contactId, language, origin }, claim);
  if (outcome === "identified") return "opened";
  return outcome === "lockedOut" ? "lockedOut" : "no";
}

interface Found {
  readonly before: ContactIdentity;
  readonly members: readonly MemberDetails[];
  readonly keyed: Keyed;
  readonly ranking: Ranking;
}

async function settle(ports: LookUpPorts, contactId: string, found: Found): Promise<LookUp> {
  const { before, keyed, ranking } = found;
  const check = before.deskCheck ?? noDeskCheck;
  if (keyed !== "no") return { outcome: keyed };
  if (check.lookUps >= mostLookUps) return { outcome: "tooMany" };
  const candidates = candidatesOf(ranking);
  const passive = await passiveMatch(ports, found);
  await ports.rows.saveIdentity(contactId, {
    deskCheck: {
      ...check,
      candidates: candidates.map(({ patientId }) => patientId),
      picked: null,
      lookUps: check.lookUps + 1,
    },
    ...(passive === null ? {} : asPassive(passive, ports.clock.now())),
  });
  if (passive !== null) {
    const learned = [{ label: "Verified by", value: "Number on file and details" }];
    await ports.rows.addToHandOver(contactId, { learned });
    return { outcome: "opened" };
  }
  return ranking.outcome === "unknown" ? { outcome: "unknown" } : { outcome: ranking.outcome, candidates };
}

const candidatesOf = (ranking: Ranking): readonly Candidate[] => {
  switch (ranking.outcome) {
    case "identified":
      return [ranking.candidate];
    case "ambiguous":
      return ranking.candidates;
    case "unknown":
      return [];
  }
};

/**
 * The member whom number and details fit, to the letter where the table of verifiers asks for it. Never where anything
 * speaks for fraud, nor where the member was tried too often today.
 */
async function passiveMatch(
  { tries, maker }: LookUpPorts,
  { before, members, ranking }: Found,
): Promise<string | null> {
  if (ranking.outcome !== "identified" || before.signals.length > 0) return null;
  const { candidate } = ranking;
  if (!candidate.hasOwnNumber || !isEnoughFor("ownMattersPassively", shownBy(candidate))) return null;
  const [memberId = ""] = members.find(({ patientId }) => patientId === candidate.patientId)?.memberIds ?? [];
  return (await isTriedTooOften(tries, maker, memberId)) ? null : candidate.patientId;
}

function shownBy({ reasons, hasOwnNumber }: Candidate): ReadonlySet<Verifier> {
  const fits = (field: string, from: readonly string[] = ["for"]): boolean =>
    reasons.some((reason) => reason.field === field && from.includes(reason.speaks));
  const shown: readonly (readonly [Verifier, boolean])[] = [
    ["memberId", fits("memberId")],
    ["birthDate", fits("birthDate")],
    ["name", fits("firstName", ["for", "weakly"]) && fits("lastName", ["for", "weakly"])],
    ["zip", fits("zip")],
    ["number", hasOwnNumber],
  ];
  return new Set(shown.flatMap(([verifier, isShown]) => (isShown ? [verifier] : [])));
}

const asPassive = (patientId: string, now: Date): Partial<ContactIdentity> => ({
  ...asMember(patientId),
  level: "L1",
  method: "numberAndDetails",
  ...verifiedFrom(now),
});
