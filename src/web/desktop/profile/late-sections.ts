import type { LateSection, Profile } from "#contract/profile.ts";
import type { SectionName } from "#journey/profile/section-names.ts";
import { sectionNames } from "#journey/profile/section-names.ts";
import { withSections } from "#journey/profile/with-sections.ts";

/** Which sections are not as the store has them now. */
export const lateNames = (profile: Pick<Profile, "late">): readonly SectionName[] =>
  (profile.late ?? []).map(({ section }) => section);

const withLate = (page: Profile, late: readonly LateSection[]): Profile => ({
  ...page,
  late: late.length === 0 ? undefined : [...late],
});

/** A page whose late sections were asked for again: those as answered, everything else as it stands. */
export function withAnswer(page: Profile, answer: Profile, asked: readonly SectionName[]): Profile {
  if (page.scope !== answer.scope) return page;
  const others = sectionNames.filter((name) => !asked.includes(name));
  const stillLate = (page.late ?? []).filter(({ section }) => !asked.includes(section));
  return withLate(withSections(answer, page, others), [...stillLate, ...(answer.late ?? [])]);
}

/**
 * The kept page, painted while the store is asked; null where what is shown already is better. What the store has
 * said is never replaced by what was kept: while it rang, that was who the member is, and the plan.
 */
export function paintable(summary: Profile, shown: Profile | undefined): Profile | null {
  if (shown === undefined) return summary;
  if (shown.scope === "accepted" || summary.scope === "offered") return null;
  const fresh = (["identity", "plan"] as const).filter((name) => !lateNames(shown).includes(name));
  const late = (summary.late ?? []).filter(({ section }) => fresh.every((name) => name !== section));
  return withLate(withSections(summary, shown, fresh), late);
}
