import type { HumanName, Reference } from "fhir/r4";
import type { FhirReader } from "../identity/fhir-reader.ts";
import { keyOf, wordsOf, type Names } from "./fhir-values.ts";
import type { MemberFacts } from "./member-facts.ts";

/** At most so many extra reads a page: names are a courtesy, the page must not wait for them. */
const mostReads = 12;

/**
 * Names of what the facts point to without a display. Plans of their own write displays; loaded data often do not.
 * A name that cannot be read, or not before `timeIsUp`, stays unknown.
 */
export async function readNames(
  reader: FhirReader,
  facts: Omit<MemberFacts, "names">,
  timeIsUp: Promise<unknown> = new Promise(() => undefined),
): Promise<Names> {
  const unnamed = references(facts).filter((reference) => reference.display === undefined);
  const keys = [...new Set(unnamed.map(keyOf))].filter((key) => key !== null).slice(0, mostReads);
  const tooLate = timeIsUp.then(() => null);
  const found = await Promise.all(
    keys.map(
      async (key) => [key, await Promise.race([readName(reader, key).catch(() => null), tooLate])] as const,
    ),
  );
  return new Map(found.flatMap(([key, name]) => (name === null ? [] : [[key, name] as const])));
}

/** What the page shows by name, most visible first. */
function references(facts: Omit<MemberFacts, "names" | "products">): readonly Reference[] {
  return [
    ...(facts.patient?.generalPractitioner ?? []),
    ...facts.careTeams
      .flatMap((team) => team.participant ?? [])
      .flatMap((each) => [each.member, each.onBehalfOf]),
    ...facts.medicationRequests.map((each) => each.medicationReference),
    ...facts.explanations.slice(0, 20).map((each) => each.provider),
    ...facts.coverages.map((each) => each.payor[0]),
  ].filter((reference) => reference !== undefined);
}

async function readName(reader: FhirReader, key: string): Promise<string | null> {
  const [type, id] = key.split("/");
  return id === undefined ? null : ((await readers[type ?? ""]?.(reader, id)) ?? null);
}

type ReadName = (reader: FhirReader, id: string) => Promise<string | null | undefined>;

/** How each type is called; what is not listed stays unnamed. */
const readers: Readonly<Record<string, ReadName>> = {
  Practitioner: async (reader, id) => professionalName((await reader.read("Practitioner", id))?.name?.[0]),
  PractitionerRole: async (reader, id) => {
    const role = await reader.read("PractitionerRole", id);
    return role?.practitioner?.display ?? role?.organization?.display;
  },
  Organization: async (reader, id) => (await reader.read("Organization", id))?.name,
  Medication: async (reader, id) => wordsOf((await reader.read("Medication", id))?.code),
};

function professionalName(name: HumanName | undefined): string | null {
  const parts = [...(name?.prefix ?? []), ...(name?.given ?? []), name?.family].filter(
    (part) => part !== undefined,
  );
  return name?.text ?? (parts.length > 0 ? parts.join(" ") : null);
}
