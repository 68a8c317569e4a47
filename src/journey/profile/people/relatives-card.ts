import type { CodeableConcept, Consent, ConsentProvision, HumanName, Patient, RelatedPerson } from "fhir/r4";
import { authorityHeld, type AuthorityHeld, type Standing } from "../../identity/match-authority.ts";
import { dayAt, dayOf } from "../calendar-day.ts";
import { keyOf, sourceOf, wordsOf } from "../fhir-values.ts";
import { byText } from "../in-order.ts";
import type { Relative } from "./people-facts.ts";

/**
 * Everybody the plan has on file around the member, with what they may hear today: by the rules a caller is matched by,
 * so that the page and the telephone never disagree. Those with authority come first.
 */
export function relativesCard(
  patient: Patient,
  relations: readonly RelatedPerson[],
  consents: readonly Consent[],
  now: Date,
): readonly Relative[] {
  return relations
    .map((relation) => relativeOf(patient, relation, consents, now))
    .toSorted(
      (left, right) =>
        Number(right.standing === "inForce") - Number(left.standing === "inForce") ||
        byText(left.name, right.name),
    );
}

function relativeOf(
  patient: Patient,
  relation: RelatedPerson,
  consents: readonly Consent[],
  now: Date,
): Relative {
  const today = dayAt(now);
  const { held, standing } = authorityHeld(relation, consents, dayOf(patient.birthDate), today);
  const naming = consents.filter((consent) => namesPerson(consent, `RelatedPerson/${relation.id ?? ""}`));
  const ended = isOver(relation, today) || standing === "lapsed";
  const hasHeld = standing !== "notNamed" || relation.period?.end !== undefined;
  const state = stateOf(held, standing, ended && hasHeld);
  return {
    name: nameOf(relation.name),
    relation: relationWords(relation),
    standing: state,
    mayHear: mayHear[state](held, scopeOf(naming)),
    until: earliest([relation.period?.end, ...naming.map(({ provision }) => provision?.period?.end)]),
    source: sourceOf(relation, now),
  };
}

function stateOf(held: AuthorityHeld | null, standing: Standing, hasEnded: boolean): Relative["standing"] {
  if (standing === "denied") return "denied";
  if (held !== null) return "inForce";
  return hasEnded ? "ended" : "none";
}

/** The sentence an agent reads. Only what is in force opens anything; how far is the disclosure table's word. */
const mayHear: Readonly<
  Record<Relative["standing"], (held: AuthorityHeld | null, scope: readonly string[]) => string>
> = {
  inForce: (held, scope) => {
    const authority = held?.words ?? "authority on file";
    const limits = scope.length === 0 ? "" : `, for ${scope.join(", ")}`;
    return `May speak for the member: ${authority}${limits}`;
  },
  ended: () => "May hear nothing: the authority on file has ended",
  denied: () => "May hear nothing: the member has refused it",
  none: () => "May hear nothing: we have no record of an authority",
};

const isOver = ({ active, period }: RelatedPerson, today: string): boolean =>
  active === false || (dayOf(period?.end) ?? "9999") < today;

/** What a consent is limited to, as it is written: kinds of records and of information. */
const scopeOf = (consents: readonly Consent[]): readonly string[] => [
  ...new Set(
    consents
      .flatMap(({ provision }) => (provision === undefined ? [] : withNested(provision)))
      .filter(({ type }) => type !== "deny")
      .flatMap((provision) => [
        ...(provision.class ?? []).map(({ display, code }) => display ?? code ?? null),
        ...(provision.code ?? []).map((each: CodeableConcept) => wordsOf(each)),
      ])
      .filter((words) => words !== null),
  ),
];

const namesPerson = ({ status, provision }: Consent, person: string): boolean =>
  status !== "entered-in-error" &&
  provision !== undefined &&
  withNested(provision).some(({ actor = [] }) => actor.some(({ reference }) => keyOf(reference) === person));

const withNested = (provision: ConsentProvision): readonly ConsentProvision[] => [
  provision,
  ...(provision.provision ?? []).flatMap(withNested),
];

const earliest = (ends: readonly (string | undefined)[]): string | null =>
  ends
    .map(dayOf)
    .filter((day) => day !== null)
    .toSorted()[0] ?? null;

function nameOf(names: readonly HumanName[] | undefined): string {
  const name = names?.find(({ use }) => use !== "old" && use !== "maiden") ?? names?.[0];
  const parts = [...(name?.given ?? []), name?.family].filter((part) => part !== undefined);
  return name?.text ?? (parts.length > 0 ? parts.join(" ") : "Name not on record");
}

const relationWords = ({ relationship = [] }: RelatedPerson): string =>
  relationship.map(wordsOf).find((words) => words !== null) ?? "Relation not on record";
