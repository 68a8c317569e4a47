const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands under a name; undefined in what is no object. */
export const valueIn = (content: unknown, name: string): unknown =>
  isRecord(content) ? content[name] : undefined;

/** Text that says something, or null. */
export function textIn(content: unknown, name: string): string | null {
  const value = valueIn(content, name);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** A finite number, or null. */
export function numberIn(content: unknown, name: string): number | null {
  const value = valueIn(content, name);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** The first ten of a list; none where there is no list. */
export function itemsIn(content: unknown, name: string): readonly unknown[] {
  const value = valueIn(content, name);
  return Array.isArray(value) ? value.slice(0, 10) : [];
}

/** Yes, no, or no record. */
export function flagIn(content: unknown, name: string): boolean | null {
  const value = valueIn(content, name);
  return typeof value === "boolean" ? value : null;
}
