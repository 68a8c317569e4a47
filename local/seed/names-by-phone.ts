import { chanceFrom } from "./chance.ts";
import { buildDirectory } from "./directory.ts";
import { namedMembers } from "./named-members.ts";
import { namedRelatives } from "./named-relatives.ts";

/** Practices that call, by the ids of their organizations. */
const callingPractices: ReadonlySet<string> = new Set(["testwell-orthopedics"]);

/** Number → who can be reached there, of the people known by name: a family may share one. A practice comes last. */
export const namesByPhone: ReadonlyMap<string, readonly string[]> = group([
  ...namedMembers.map(({ phone, name }) => [phone, name] as const),
  ...namedRelatives.map(({ phone, given, family }) => [phone, `${given} ${family}`] as const),
  ...practices(),
]);

/** Numbers in the directory are counted, not drawn, so any luck and any day give the same ones. */
function practices(): readonly (readonly [string, string])[] {
  return buildDirectory(chanceFrom(0), "2026-01-01").resources.flatMap((each) => {
    if (each.resourceType !== "Organization" || !callingPractices.has(each.id ?? "")) return [];
    const { name = "", telecom = [] } = each;
    return telecom.map(({ value = "" }) => [value, name] as const);
  });
}

function group(pairs: readonly (readonly [string, string])[]): Map<string, readonly string[]> {
  const byPhone = new Map<string, readonly string[]>();
  for (const [phone, name] of pairs) byPhone.set(phone, [...new Set([...(byPhone.get(phone) ?? []), name])]);
  return byPhone;
}
