import type { Consent, RelatedPerson } from "fhir/r4";
import { plusDays } from "./days.ts";
import type { Day } from "./days.ts";
import type { MemberSketch } from "./member-sketch.ts";
import type { NamedRelative } from "./named-relatives.ts";
import { buildConsent, buildRelation } from "./relations.ts";

/** A relative known by name: what they are to the member, and the consent that goes with it. */
export function buildRelative(
  member: MemberSketch,
  relative: NamedRelative,
  today: Day,
): (RelatedPerson | Consent)[] {
  const { id, given, family, sinceDays, untilDays, consent } = relative;
  const since = plusDays(today, -sinceDays);
  const ended = untilDays === undefined ? {} : { until: plusDays(today, -untilDays) };
  const relation = buildRelation(member, { ...relative, ...ended, mobileSince: since }, since);
  if (!consent) return [relation];
  const actor = { reference: `RelatedPerson/${id}`, name: `${given} ${family}` };
  return [relation, buildConsent(member, { ...consent, ...ended, type: "permit", given: since, actor })];
}
