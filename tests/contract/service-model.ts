/**
 * Holds a JSON answer against the model that an AWS SDK client carries inside: the names of members the model does not
 * have, by path. The SDK itself drops them in silence.
 */
export function unknownMembers(shape: unknown, value: unknown, path = "$"): string[] {
  const schema = open(shape);
  if (!Array.isArray(schema) || value === null || value === undefined) return [];
  const [kind] = schema as [number, ...unknown[]];
  if (kind === list)
    return asArray(value).flatMap((each, i) => unknownMembers(schema[4], each, `${path}[${i}]`));
  if (kind === map)
    return Object.entries(value as object).flatMap(([key, each]) =>
      unknownMembers(schema[5], each, `${path}.${key}`),
    );
  if (kind !== structure) return [];
  const names = schema[4] as readonly string[];
  const shapes = schema[5] as readonly unknown[];
  return Object.entries(value as object).flatMap(([key, each]) => {
    const index = names.indexOf(key);
    return index < 0 ? [`${path}.${key}`] : unknownMembers(shapes[index], each, `${path}.${key}`);
  });
}

// Kinds of schema, as @smithy/core writes them.
const list = 1;
const map = 2;
const structure = 3;

/** A shape may be given lazily, and with traits beside it. */
function open(shape: unknown): unknown {
  const given: unknown = typeof shape === "function" ? (shape as () => unknown)() : shape;
  const isMember = Array.isArray(given) && given.length === 2 && typeof given[0] !== "number";
  return isMember ? open(given[0]) : given;
}

const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
