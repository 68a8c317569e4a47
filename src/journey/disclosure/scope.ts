import type { Coverage } from "fhir/r4";

/**
 * How far a role reaches, from the groups `team:<name>`, `queue:<name>` and `plan:<name>` of the sign-in. An empty list
 * does not narrow: a supervisor without a team group sees every team.
 */
export interface Scope {
  readonly teams: readonly string[];
  readonly queues: readonly string[];
  readonly plans: readonly string[];
}

export const everywhere: Scope = { teams: [], queues: [], plans: [] };

/** Groups that are neither a role nor one of these narrow nothing, and open nothing. */
export const scopeOf = (groups: readonly string[]): Scope => ({
  teams: named("team:", groups),
  queues: named("queue:", groups),
  plans: named("plan:", groups),
});

const named = (prefix: string, groups: readonly string[]): readonly string[] =>
  groups.flatMap((group) => (group.startsWith(prefix) ? [slugOf(group.slice(prefix.length))] : []));

/**
 * Whether a member is within: one of their plans, by name, number or type, is named. A member of whom no plan is on record is
 * only within where nothing narrows.
 */
export const isMemberWithin = (plans: readonly string[], coverages: readonly Coverage[]): boolean =>
  plans.length === 0 || coverages.some((coverage) => namesOf(coverage).some((name) => isWithin(plans, name)));

const namesOf = ({ class: classes = [], type }: Coverage): readonly string[] =>
  [
    ...classes.flatMap(({ name, value }) => [name, value]),
    ...(type?.coding ?? []).flatMap(({ code, display }) => [code, display]),
    type?.text,
  ].filter((name) => name !== undefined);

/** Whether something of this name is within; what has no name is only within where nothing narrows. */
export const isWithin = (names: readonly string[], name: string | null): boolean =>
  names.length === 0 || (name !== null && names.includes(slugOf(name)));

/** `Member services, Spanish` → `member-services-spanish`: group names hold no spaces. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
