import type {
  CodeableConcept,
  Extension,
  HealthcareService,
  InsurancePlan,
  Location,
  OrganizationAffiliation,
  PractitionerRole,
  Reference,
} from "fhir/r4";
import { codesOf, keyOf, wordsOf } from "../fhir-values.ts";

/** Da Vinci PDex Plan-Net, http://hl7.org/fhir/us/davinci-pdex-plan-net: what base R4 has no field for. */
const planNet = "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition";

/** Whether somebody takes patients. `noRecord` is not "no". */
export type Accepting = "yes" | "existingOnly" | "existingAndFamily" | "no" | "noRecord";

const acceptingCodes: ReadonlyMap<string, Accepting> = new Map([
  ["newpt", "yes"],
  ["existptonly", "existingOnly"],
  ["existptfam", "existingAndFamily"],
  ["nopt", "no"],
]);

interface Extended {
  readonly extension?: Extension[] | undefined;
}

const extensionsOf = ({ extension = [] }: Extended, name: string): readonly Extension[] =>
  extension.filter(({ url }) => url === `${planNet}/${name}`);

/** The networks somebody or something belongs to, as references. */
export function networkKeysOf(
  entry: PractitionerRole | OrganizationAffiliation | InsurancePlan,
): readonly Reference[] {
  switch (entry.resourceType) {
    case "PractitionerRole":
      return extensionsOf(entry, "network-reference").flatMap(({ valueReference }) =>
        valueReference ? [valueReference] : [],
      );
    case "OrganizationAffiliation":
      return entry.network ?? [];
    case "InsurancePlan":
      return [...(entry.network ?? []), ...(entry.plan ?? []).flatMap(({ network }) => network ?? [])];
  }
}

/** The same as keys `Organization/…`, each once. */
export const networksOf = (entry: Parameters<typeof networkKeysOf>[0]): readonly string[] => [
  ...new Set(
    networkKeysOf(entry)
      .map(keyOf)
      .filter((key) => key !== null),
  ),
];

type TakesPatients = PractitionerRole | Location | HealthcareService;

/**
 * Said once for all, or for one network; what is said for another network does not count. `networks` null asks what
 * is said for any.
 */
export function acceptingOf(entry: TakesPatients, networks: ReadonlySet<string> | null): Accepting {
  const said = extensionsOf(entry, "newpatients")
    .map(({ extension = [] }) => extension)
    .filter((parts) => concerns(parts, networks))
    .flatMap((parts) => codesOf(partOf(parts, "acceptingPatients")?.valueCodeableConcept))
    .flatMap((code) => acceptingCodes.get(code) ?? []);
  return acceptingInOrder.find((each) => said.includes(each)) ?? "noRecord";
}

/** Of several answers the most open one counts: one of the networks takes them. */
const acceptingInOrder = [
  "yes",
  "existingAndFamily",
  "existingOnly",
  "no",
] as const satisfies readonly Accepting[];

function concerns(parts: readonly Extension[], networks: ReadonlySet<string> | null): boolean {
  const network = keyOf(partOf(parts, "fromNetwork")?.valueReference);
  return network === null || networks === null || networks.has(network);
}

const partOf = (parts: readonly Extension[], url: string): Extension | undefined =>
  parts.find((part) => part.url === url);

/** Our words for Plan-Net's accessibility codes, which its examples leave without a display. */
const accessibilityWords: Readonly<Record<string, string>> = {
  adacomp: "Meets ADA accessibility standards",
  pubtrans: "Reached by public transport",
  cultcomp: "Culturally competent services",
};

/** How a place or a service is made accessible, in words. */
export const accessibilityOf = (entry: Location | HealthcareService): readonly string[] =>
  extensionsOf(entry, "accessibility").flatMap(({ valueCodeableConcept }) => {
    const code = codesOf(valueCodeableConcept).find((each) => each in accessibilityWords);
    const words = code === undefined ? wordsOf(valueCodeableConcept) : accessibilityWords[code];
    return words === undefined || words === null ? [] : [words];
  });

/** What an organization says of itself. */
export const descriptionOf = (entry: Extended): string | null =>
  extensionsOf(entry, "org-description").find(({ valueString }) => valueString !== undefined)?.valueString ??
  null;

const virtualWords: Readonly<Record<string, string>> = {
  phone: "by phone",
  video: "by video",
  tdd: "by TDD",
  sms: "by text",
  app: "in an app",
  web: "on the web",
};

/** In person or virtual, and by which means. */
export function deliveryOf(entry: HealthcareService): readonly string[] {
  return extensionsOf(entry, "delivery-method").flatMap(({ extension = [] }) => {
    const [type] = codesOf(partOf(extension, "type")?.valueCodeableConcept);
    if (type === "physical") return ["In person"];
    if (type !== "virtual") return [];
    const means = extension
      .filter(({ url }) => url === "virtualModalities")
      .flatMap(({ valueCodeableConcept }) => codesOf(valueCodeableConcept))
      .map((code) => virtualWords[code] ?? code);
    return [["Virtual", means.join(", ")].filter((part) => part !== "").join(", ")];
  });
}

/** Our words for role codes that directories leave without a display. */
const roleWords: Readonly<Record<string, string>> = {
  ap: "Admitting privileges",
  co: "Counselor",
  outpatient: "Outpatient clinic",
  pharmacy: "Pharmacy",
  ph: "Physician",
  provider: "Provider",
};

/** As what somebody works or takes part. */
export function roleOf(concept: CodeableConcept | undefined): string | null {
  const words = wordsOf(concept);
  return words === null ? null : (roleWords[words] ?? words);
}
