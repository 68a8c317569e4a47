/**
 * JSON that is the same text for the same value, whatever the order in which its fields were written: a hash over it
 * must not depend on how an object was put together. Fields that are `undefined` do not exist.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (isRecord(each) ? inOrder(each) : each));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const inOrder = (record: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));
