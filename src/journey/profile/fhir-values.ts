import type { CodeableConcept, Coding, Money, Reference, Resource } from "fhir/r4";
import type { Source } from "./source.ts";

/** The source line of a fact. Stores always date their resources; a bare example counts as old as its reading. */
export function sourceOf(resource: Resource & { readonly resourceType: string }, readAt: Date): Source {
  const version = resource.meta?.versionId;
  return {
    resource: `${resource.resourceType}/${resource.id ?? "unsaved"}`,
    ...(version === undefined ? {} : { version }),
    asOf: resource.meta?.lastUpdated ?? readAt.toISOString(),
  };
}

/** A list that FHIR demands and bad data may lack. */
export const listOf = <T>(list: readonly T[] | undefined): readonly T[] => list ?? [];

/** Data-absent-reason codings say why there is no code; they name nothing. */
const names = (coding: Coding): boolean => !coding.system?.endsWith("/data-absent-reason");

/** SNOMED names end in their kind, which nobody says aloud: `Encounter for check up (procedure)`. */
const kind = /\s*\((procedure|finding|disorder|situation|regime\/therapy|qualifier value)\)$/;

/** What a concept is called: its text, else the first display, else the first code; null when it names nothing. */
export function wordsOf(concept: CodeableConcept | undefined): string | null {
  const codings = (concept?.coding ?? []).filter(names);
  const words =
    concept?.text ??
    codings.find((each) => each.display !== undefined)?.display ??
    codings.find((each) => each.code !== undefined)?.code;
  return words?.replace(kind, "") ?? null;
}

/** All codes of a concept, in order; of one code system where it is given. */
export const codesOf = (concept: CodeableConcept | undefined, system?: string): readonly string[] =>
  (concept?.coding ?? []).flatMap((coding) =>
    coding.code !== undefined && (system === undefined || coding.system === system) ? [coding.code] : [],
  );

export const hasCode = (concept: CodeableConcept | undefined, code: string): boolean =>
  concept?.coding?.some((coding) => coding.code === code) ?? false;

/** Whole cents; null for no amount and for another currency, because nothing here converts money. */
export function centsOf(money: Money | undefined): number | null {
  if (money?.value === undefined || (money.currency ?? "USD") !== "USD") return null;
  return Math.round(money.value * 100);
}

/** Sums what is there; null when nothing is, since no record is not zero. */
export function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

/** `Type/id` of a reference, without server address and version; null for contained and logical ones. */
export function keyOf(reference: Reference | undefined): string | null {
  return (
    /([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(\/_history\/[^/]+)?$/.exec(reference?.reference ?? "")?.[1] ??
    null
  );
}

/** Names of people, places and products that a resource points to without naming them: `Type/id` → name. */
export type Names = ReadonlyMap<string, string>;

/** What a reference shows, else what the store calls its target; null when neither is known. */
export function nameOf(reference: Reference | undefined, known: Names): string | null {
  const key = keyOf(reference);
  return reference?.display ?? (key === null ? null : (known.get(key) ?? null));
}
