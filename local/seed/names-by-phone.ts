import { namedMembers } from "./named-members.ts";
import { namedRelatives } from "./named-relatives.ts";

/** Number → who can be reached there, of the people known by name: a family may share one. */
export const namesByPhone: ReadonlyMap<string, readonly string[]> = group([
  ...namedMembers.map(({ phone, name }) => [phone, name] as const),
  ...namedRelatives.map(({ phone, given, family }) => [phone, `${given} ${family}`] as const),
]);

function group(pairs: readonly (readonly [string, string])[]): Map<string, readonly string[]> {
  const byPhone = new Map<string, readonly string[]>();
  for (const [phone, name] of pairs) byPhone.set(phone, [...new Set([...(byPhone.get(phone) ?? []), name])]);
  return byPhone;
}
