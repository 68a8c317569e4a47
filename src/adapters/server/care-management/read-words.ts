import type { CarePlan, ServiceRequest } from "fhir/r4";
import type { WordOnRule, CaseOnFile } from "#journey/next-best-action/care-management.ts";
import { isResourceOf } from "../healthlake/search-bundle.ts";
import { codeIn, codesIn, isCareKind, systems } from "./care-codes.ts";
import { ownWords } from "./own-words.ts";

/** What a case manager says on actions, by what it means. Words that have run out, or name no action, are left out. */
export function readWords(requests: readonly ServiceRequest[], now: Date) {
  const words = requests.filter((each) => isInForce(each, now));
  return {
    vetoes: words.filter(({ doNotPerform }) => doNotPerform === true).flatMap(wordOf),
    // An order that forbids nothing puts its action before others only where it says that it presses.
    urges: words.filter((each) => each.doNotPerform !== true && isPressing(each)).flatMap(wordOf),
  };
}

function isInForce({ status, category = [], occurrencePeriod }: ServiceRequest, now: Date): boolean {
  const { start, end } = occurrencePeriod ?? {};
  return (
    status === "active" &&
    isCareKind("word", category) &&
    (start === undefined || new Date(start) <= now) &&
    (end === undefined || new Date(end) > now)
  );
}

const isPressing = ({ priority }: ServiceRequest): boolean =>
  priority !== undefined && priority !== "routine";

function wordOf(request: ServiceRequest): readonly WordOnRule[] {
  const rule = codeIn(systems.action, request.code);
  if (rule === null) return [];
  const why = ownWords(request, request.reasonCode?.[0]?.text ?? request.note?.[0]?.text);
  const by = request.requester?.display ?? null;
  return [{ rule, why, by, until: request.occurrencePeriod?.end ?? null }];
}

/** Cases that are open: what is on hold is still somebody's. */
export const readCases = (plans: readonly CarePlan[]): readonly CaseOnFile[] =>
  plans.filter(({ status }) => status === "active" || status === "on-hold").map(caseOf);

function caseOf(plan: CarePlan): CaseOnFile {
  const covered = (plan.activity ?? []).flatMap(({ detail }) => (detail?.code ? [detail.code] : []));
  return {
    caseId: plan.id ?? "",
    title: ownWords(plan, plan.title),
    since: plan.period?.start ?? plan.created ?? null,
    manager: managerOf(plan),
    covers: { groups: codesIn(systems.group, covered), rules: codesIn(systems.action, covered) },
  };
}

/** The author's name; the role where the plan brings a PractitionerRole along. */
function managerOf({ author, contained = [] }: CarePlan): CaseOnFile["manager"] {
  if (author?.display === undefined) return null;
  const role = contained
    .filter((each) => isResourceOf("PractitionerRole", each))
    .find(({ id }) => author.reference === `#${id}`);
  return { name: author.display, role: role?.code?.[0]?.text ?? null };
}
