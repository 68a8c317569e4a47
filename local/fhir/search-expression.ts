/** A step of a search parameter's path. `cast` picks one type of a choice element; `filter` keeps some values. */
export type Step =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "cast"; readonly type: string }
  | { readonly kind: "filter"; readonly text: string };

/**
 * Reads the part of FHIRPath that HL7's R4 search parameters are written in: unions of paths with `as`, `where` on one
 * field, `resolve() is`, an index. Answers the paths that start at `base`; anything richer answers none, and the
 * parameter is then not offered.
 */
export function parseExpression(expression: string, base: string): Step[][] {
  return splitOutside(expression, "|")
    .map((term) => parseTerm(term.trim(), base))
    .filter((steps) => steps !== null);
}

/** `deceased.exists() and deceased != false`: true as soon as there is anything but `false`. */
const existsForm = /^(?<path>[\w.]+)\.exists\(\) and [\w.]+ != false$/;

function parseTerm(term: string, base: string): Step[] | null {
  const exists = existsForm.exec(term)?.groups?.["path"];
  if (exists) return withRest(parseTerm(exists, base), [{ kind: "filter", text: "exists" }]);
  const parts = splitOutside(castsAsCalls(term), ".");
  const [root, ...rest] = parts;
  if (root === undefined) return null;
  // "name" alone is relative to the base; "Patient.name" belongs to Patient only
  const isRelative = /^[a-z]/.test(root);
  if (!isRelative && root !== base) return null;
  const steps = (isRelative ? parts : rest).map(parseStep);
  return steps.every((step) => step !== null) ? steps.flat() : null;
}

const withRest = (steps: Step[] | null, rest: Step[]): Step[] | null => steps && [...steps, ...rest];

/** `(Observation.value as Quantity).unit` → `Observation.value.as(Quantity).unit` */
function castsAsCalls(term: string): string {
  return term
    .replace(/^\((.+?) as (\w+)\)/, "$1.as($2)")
    .replace(/^(\S+) as (\w+)$/, "$1.as($2)")
    .replace(/^\((.+)\)$/, "$1");
}

const stepForms: readonly (readonly [RegExp, (...groups: string[]) => Step[]])[] = [
  [/^(\w+)$/, (name = "") => [{ kind: "name", name }]],
  [
    /^(\w+)\[(\d+)\]$/,
    (name = "", index = "") => [
      { kind: "name", name },
      { kind: "filter", text: index },
    ],
  ],
  [/^(?:as|ofType)\((\w+)\)$/, (type = "") => [{ kind: "cast", type }]],
  [/^where\(resolve\(\) is (\w+)\)$/, (type = "") => [{ kind: "filter", text: `resolve=${type}` }]],
  [
    /^where\((\w+) ?= ?'([^']+)'\)$/,
    (name = "", value = "") => [{ kind: "filter", text: `${name}=${value}` }],
  ],
];

function parseStep(text: string): Step[] | null {
  for (const [form, make] of stepForms) {
    const match = form.exec(text);
    if (match) return make(...match.slice(1));
  }
  return null;
}

/** Splits where the separator stands outside brackets and quotes. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === "(" || sign === "[") depth += 1;
    if (sign === ")" || sign === "]") depth -= 1;
    if (sign === separator && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, text.slice(from)];
}
