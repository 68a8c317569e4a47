import { noFacts } from "./member-facts.ts";
import type { FactKey, MemberFacts } from "./member-facts.ts";
import { allFacts } from "./section-facts.ts";

/**
 * The facts without those resources that cannot be shown, each tried by itself; what they belong to counts as unread.
 * `canShow` says whether a page can be made of some facts.
 */
export function withoutBroken(facts: MemberFacts, canShow: (part: MemberFacts) => boolean): MemberFacts {
  const sound = allFacts.map((key) => [key, soundOf(facts, key, canShow)] as const);
  const broken = sound.flatMap(([key, { isWhole }]) => (isWhole ? [] : [key]));
  const kept: Record<string, unknown> = Object.fromEntries(
    sound.map(([key, { kept: value }]) => [key, value]),
  );
  return { ...facts, ...kept, unread: [...new Set([...facts.unread, ...broken])] };
}

function soundOf(facts: MemberFacts, key: FactKey, canShow: (part: MemberFacts) => boolean) {
  const alone = (value: unknown): MemberFacts => ({
    ...noFacts,
    names: facts.names,
    unread: ["patient"],
    [key]: value,
  });
  const all = facts[key];
  if (!Array.isArray(all))
    return canShow(alone(all)) ? { kept: all, isWhole: true } : { kept: null, isWhole: false };
  const kept = all.filter((each: unknown) => canShow(alone([each])));
  return { kept, isWhole: kept.length === all.length };
}
