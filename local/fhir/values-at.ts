/** Follows a path of `search-table.json` through a resource; answers what lies at its end, arrays opened. */
export type ValuesAt = (resource: unknown) => readonly unknown[];

type Advance = (value: unknown) => readonly unknown[];

/**
 * Compiles e.g. `telecom[system=phone]`, `item.encounter`, `subject[resolve=Patient]`, `entry[0].resource` or
 * `deceasedBoolean[exists]`.
 */
export function compilePath(path: string): ValuesAt {
  const steps = path.match(/[^.[]+(?:\[[^\]]*\])*/g) ?? [];
  const advances = steps.flatMap(compileStep);
  return (resource) => {
    let values: readonly unknown[] = [resource];
    for (const advance of advances) {
      if (values.length === 0) return values;
      values = values.length === 1 ? advance(values[0]) : values.flatMap(advance);
    }
    return values;
  };
}

function compileStep(step: string): Advance[] {
  const name = step.split("[", 1)[0] ?? "";
  const filters = [...step.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "");
  // an index counts within one array, so it is taken before the array is opened
  const index = filters.find((filter) => /^\d+$/.test(filter));
  const open: Advance =
    index === undefined
      ? (value) => opened(field(value, name))
      : (value) => [opened(field(value, name))[Number(index)]];
  return [open, ...filters.filter((filter) => filter !== index).map(compileFilter)];
}

function compileFilter(filter: string): Advance {
  if (filter === "exists") return (value) => [value !== false];
  const cut = filter.indexOf("=");
  const name = filter.slice(0, cut);
  const wanted = filter.slice(cut + 1);
  if (name === "resolve") return (value) => (pointsTo(value, wanted) ? [value] : []);
  return (value) => (field(value, name) === wanted ? [value] : []);
}

/** What a reference points to can be told from its text or its `type`, without reading the target. */
function pointsTo(value: unknown, type: string): boolean {
  const reference = field(value, "reference");
  if (field(value, "type") === type) return true;
  return (
    typeof reference === "string" && (reference.startsWith(`${type}/`) || reference.includes(`/${type}/`))
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** A property of whatever this is; undefined where there is none. */
export const field = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

/** An array of whatever this is: itself when it is one, nothing for nothing. */
export function opened(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
