import type { CallerKind, VerificationLevel } from "../contact/attributes.ts";
import { categories, categoryCodes } from "./categories.ts";
import type { Category } from "./categories.ts";
import type { Role, Standing } from "./decide-access.ts";

export interface Question extends Standing {
  readonly scope: "offered" | "accepted";
  readonly roles: readonly Role[];
}

/** What may be shown and what is held back, with the sentence an agent reads. */
export interface Disclosure {
  readonly shown: ReadonlySet<Category>;
  readonly withheld: readonly { readonly category: Category; readonly why: string }[];
}

interface Rule {
  readonly level: Exclude<VerificationLevel, "L0">;
  readonly whileOffered: boolean;
  /** Callers this may be told to. Whoever is not named is not told. */
  readonly callers: readonly CallerKind[];
  readonly roles: readonly Role[];
}

const own = ["member"] as const;
const family = ["member", "guardian"] as const;
const actsForMember = ["member", "guardian", "representative"] as const;
const anyKnown = ["member", "guardian", "representative", "provider"] as const;
const agent = ["agent"] as const;
const accepted = { level: "L1", whileOffered: false, roles: agent } as const;

/**
 * The whole table. Deny by default: a category is shown only where its row says so. A guardian does not see what
 * state law may keep from parents; a representative or provider sees what names the person and the plan, until the
 * scope of their authority is on record. No role here opens sensitive records.
 */
const table = {
  identity: { level: "L1", whileOffered: true, callers: anyKnown, roles: agent },
  plan: { level: "L1", whileOffered: true, callers: anyKnown, roles: agent },
  // The product is public knowledge, but what is used of it is made of claims.
  benefits: { ...accepted, callers: family },
  accumulators: { ...accepted, callers: family },
  claims: { ...accepted, callers: family },
  authorizations: { ...accepted, callers: family },
  careGaps: { ...accepted, callers: own },
  medications: { ...accepted, callers: own },
  allergies: { ...accepted, callers: own },
  carePlan: { ...accepted, callers: own },
  careTeam: { ...accepted, callers: family },
  social: { ...accepted, callers: own },
  appointments: { ...accepted, callers: own },
  appeals: { ...accepted, callers: own },
  relatives: { ...accepted, callers: own },
  consents: { ...accepted, callers: own },
  preferences: { ...accepted, callers: actsForMember },
  // Where a member may safely be reached is told to nobody but the member.
  contactPoints: { ...accepted, callers: own },
  pastContacts: { ...accepted, callers: own },
  timeline: { ...accepted, callers: own },
  lakeFacts: { ...accepted, callers: own },
  sensitive: { level: "L2", whileOffered: false, callers: own, roles: [] },
} as const satisfies Record<Category, Rule>;

const ladder = ["L0", "L1", "L2", "L3"] as const satisfies readonly VerificationLevel[];
const reaches = (level: VerificationLevel, needed: VerificationLevel): boolean =>
  ladder.indexOf(level) >= ladder.indexOf(needed);

/** Decides every category for one contact, one agent, one moment. */
export function decideDisclosure(question: Question): Disclosure {
  const shown = new Set<Category>();
  const withheld: { category: Category; why: string }[] = [];
  for (const category of categoryCodes) {
    const why = whyNot(table[category], question);
    if (why === null) shown.add(category);
    else withheld.push({ category, why });
  }
  return { shown, withheld };
}

/** The first reason that holds a category back, in words; null when nothing does. */
function whyNot(rule: Rule, question: Question): string | null {
  if (question.level === "L0") {
    return question.hasExpired ? "The verification has expired." : "The caller is not verified.";
  }
  if (!question.roles.some((role) => rule.roles.includes(role))) {
    return "Shown only to the care team, and only at verification level L2.";
  }
  if (!rule.callers.includes(question.callerKind)) return whyNotTo[question.callerKind];
  if (!reaches(question.level, rule.level)) return `Needs verification level ${rule.level}.`;
  if (question.scope === "offered" && !rule.whileOffered) return "Opens when you accept the contact.";
  return null;
}

const whyNotTo = {
  member: "Not shown to members by phone or chat.",
  guardian: "A parent or guardian may be told this only where state law allows it.",
  representative: "The scope of the representative's authority is not on record.",
  provider: "A provider is told this only about their own patients and claims.",
  unknown: "It is not known who is calling.",
} as const satisfies Record<CallerKind, string>;

/** The withheld categories by reason, as the page lists them: one line a reason. */
export function withheldLines(
  disclosure: Disclosure,
): readonly { readonly what: string; readonly why: string }[] {
  const byReason = new Map<string, string[]>();
  for (const { category, why } of disclosure.withheld) {
    byReason.set(why, [...(byReason.get(why) ?? []), categories[category]]);
  }
  const isWholePage = disclosure.shown.size === 0 && byReason.size === 1;
  return [...byReason].map(([why, what]) => ({
    what: isWholePage ? "Everything about the member" : what.join(", "),
    why,
  }));
}
