import type { Reveal } from "./audit-trail.ts";

/** What makes a look worth a supervisor's glance, with the words the review queue shows. */
export const unusualReasons = {
  vip: "The member's record is labelled as that of a person of public interest",
  employee: "The member's record is labelled as an employee's",
  ownFamilyName: "The member and the agent have the same family name",
  manyMembers: "More members within an hour than contacts explain",
  noContact: "Several members searched for without a contact within an hour",
} as const;
export type UnusualReason = keyof typeof unusualReasons;

/** More than this many members looked at within an hour; more than that many found by search. */
export const usual = { members: 25, searches: 2 } as const;

/** As far back as looks are counted. */
export const countedMs = 60 * 60_000;

type Look = Pick<Reveal, "at" | "contactId" | "leaseId" | "patientId" | "what">;

/** Whose record it is, as far as the rule asks. */
export interface LookedAt {
  readonly familyNames: readonly string[];
  /** Codes of `meta.security`. */
  readonly labels: readonly string[];
}

/** HL7 ActCode: CEL celebrity, EMP employee information sensitivity. https://terminology.hl7.org/CodeSystem-v3-ActCode.html */
const reasonOfLabel: Readonly<Record<string, UnusualReason>> = { CEL: "vip", EMP: "employee" };

/**
 * Why this look is unusual; empty when it is not, or when the same was said before. `earlier` are the agent's looks
 * before it, of whatever age. A record is judged at the first look in a contact or lease, not at each tab of its page.
 */
export function unusualIn(
  look: Look,
  earlier: readonly Look[],
  person: LookedAt,
  agentFamilyName: string | null,
): readonly UnusualReason[] {
  const { patientId } = look;
  if (patientId === null) return [];
  const recent = earlier.filter((each) => isWithinTheHour(each, look));
  return [
    ...(recent.some((each) => isSameWork(each, look)) ? [] : ofPerson(person, agentFamilyName)),
    ...(isOfBoard(look) ||
    !crosses(
      usual.members,
      look,
      recent.filter((each) => !isOfBoard(each)),
    )
      ? []
      : (["manyMembers"] as const)),
    ...(look.what === "memberSearch" && crosses(usual.searches, look, recent.filter(isSearch))
      ? (["noContact"] as const)
      : []),
  ];
}

/** A practice's list is of many members, and its contact explains them all: it is told only of its own patients. */
const isOfBoard = ({ what }: Look): boolean => what === "practiceBoard";
const isSearch = ({ what }: Look): boolean => what === "memberSearch";

const isWithinTheHour = (each: Look, look: Look): boolean =>
  Date.parse(look.at) - Date.parse(each.at) < countedMs;

const isSameWork = (each: Look, look: Look): boolean =>
  each.patientId === look.patientId && each.contactId === look.contactId && each.leaseId === look.leaseId;

function ofPerson(
  { labels, familyNames }: LookedAt,
  agentFamilyName: string | null,
): readonly UnusualReason[] {
  const labelled = new Set(labels.flatMap((label) => reasonOfLabel[label] ?? []));
  const isOwnName =
    agentFamilyName !== null && familyNames.some((name) => plain(name) === plain(agentFamilyName));
  return isOwnName ? [...labelled, "ownFamilyName"] : [...labelled];
}

/** `Álvarez` and `alvarez` are one name. */
const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .trim()
    .toLowerCase();

/** Whether this very look is the first beyond what is usual: said once, not at each look after it. */
function crosses(most: number, { patientId }: Look, recent: readonly Look[]): boolean {
  const before = new Set(recent.flatMap((each) => each.patientId ?? []));
  return patientId !== null && before.size === most && !before.has(patientId);
}
