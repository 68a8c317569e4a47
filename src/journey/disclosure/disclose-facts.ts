import type { FhirResource, Patient } from "fhir/r4";
import type { CallerKind } from "../contact/attributes.ts";
import type { MemberFacts } from "../profile/member-facts.ts";
import { isShown } from "./decide-disclosure.ts";
import type { Disclosure } from "./decide-disclosure.ts";
import { sensitiveKinds } from "./fields.ts";
import type { SensitiveKind } from "./fields.ts";
import { kindsOf, noticeFor } from "./sensitive-labels.ts";
import { areAllOrdinary, minorsServicesByState, reproductiveByState } from "./state-law.ts";
import { factsThat, resourcesOf } from "./withhold-sensitive.ts";

interface DisclosedFacts {
  readonly facts: MemberFacts;
  /** What the agent must read beside the sensitive records that stayed. */
  readonly notices: readonly string[];
}

/** The facts with only those sensitive records that this disclosure opens, as this caller may be told of them. */
export function discloseFacts(
  facts: MemberFacts,
  disclosure: Pick<Disclosure, "decisions">,
  callerKind: CallerKind,
): DisclosedFacts {
  const opened = openKinds(disclosure, callerKind, statesOf(facts.patient));
  const passes = (resource: FhirResource): boolean => kindsOf(resource).every((kind) => opened.has(kind));
  const disclosed = factsThat(passes, facts);
  const stayed = new Set(resourcesOf(disclosed).flatMap(kindsOf));
  const needsNotice = (kind: SensitiveKind): boolean =>
    stayed.has(kind) && disclosure.decisions.get(kind)?.outcome === "shownWithNotice";
  return {
    facts: disclosed,
    notices: sensitiveKinds.filter(needsNotice).map((kind) => noticeFor[kind]),
  };
}

/** Where a state does not set such records apart, their label says nothing. */
function openKinds(
  disclosure: Pick<Disclosure, "decisions">,
  callerKind: CallerKind,
  states: readonly string[],
): ReadonlySet<SensitiveKind> {
  const ordinary: Partial<Record<SensitiveKind, boolean>> = {
    reproductive: areAllOrdinary(reproductiveByState, states),
    // The law is about parents; the minor's own contact goes by the table.
    minorsServices: callerKind === "guardian" && areAllOrdinary(minorsServicesByState, states),
  };
  return new Set(sensitiveKinds.filter((kind) => ordinary[kind] === true || isShown(disclosure, kind)));
}

/** The states of the member's addresses in use: the strictest of them counts. */
const statesOf = (patient: Patient | null): readonly string[] =>
  (patient?.address ?? []).flatMap(({ use, state }) =>
    use === "old" || !state ? [] : [state.toUpperCase()],
  );
