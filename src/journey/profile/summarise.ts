import type { FhirResource } from "fhir/r4";
import { soundCards } from "./build-profile.ts";
import type { BesideFacts } from "./build-profile.ts";
import type { FactKey, MemberFacts } from "./member-facts.ts";
import type { MemberSummary } from "./member-summary.ts";
import { factsOf, sectionsWithout } from "./section-facts.ts";
import { sectionNames } from "./section-names.ts";
import { withSections } from "./with-sections.ts";

/** What is to be kept of facts that are read and ordinary. Unread sections are left out. */
export function summarise(
  patientId: string,
  read: MemberFacts,
  now: Date,
  beside: BesideFacts = {},
): MemberSummary {
  const { cards, facts } = soundCards(read, now, beside);
  const late = new Set(sectionsWithout(facts.unread));
  const asOf = now.toISOString();
  return {
    patientId,
    asOf,
    cards,
    sections: Object.fromEntries(
      sectionNames
        .filter((name) => !late.has(name))
        .map((name) => [name, { asOf, versions: versionsOf(facts, factsOf([name])) }]),
    ),
  };
}

function versionsOf(facts: MemberFacts, keys: readonly FactKey[]): Readonly<Record<string, string>> {
  const resources = keys.flatMap((key): readonly (FhirResource | null)[] => [facts[key]].flat());
  return Object.fromEntries(
    resources.flatMap((each) => {
      const version = each?.meta?.versionId;
      return each?.id === undefined || version === undefined
        ? []
        : [[`${each.resourceType}/${each.id}`, version]];
    }),
  );
}

/** A partial reading, completed by what was kept before. A section that was read stands as it was read, also empty. */
export function completed(fresh: MemberSummary, kept: MemberSummary): MemberSummary {
  const missing = sectionNames.filter((name) => fresh.sections[name] === undefined);
  return {
    ...fresh,
    asOf: fresh.asOf > kept.asOf ? fresh.asOf : kept.asOf,
    cards: withSections(
      fresh.cards,
      kept.cards,
      missing.filter((name) => kept.sections[name] !== undefined),
    ),
    sections: { ...kept.sections, ...fresh.sections },
  };
}
