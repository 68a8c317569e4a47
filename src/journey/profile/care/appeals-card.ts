import type { Coverage, Task } from "fhir/r4";
import { dayOf } from "../calendar-day.ts";
import { codesOf, keyOf, sourceOf, wordsOf } from "../fhir-values.ts";
import { newestFirst } from "../in-order.ts";
import { appealClock, type AppealClock, type AppealSubject } from "./appeal-clocks.ts";
import type { Appeal } from "./care-facts.ts";

/** Grievances and appeals, open ones first, then by when they came. No guide of HL7 covers them; Task fits best. */
export function appealsCard(
  tasks: readonly Task[],
  coverages: readonly Coverage[],
  now: Date,
): readonly Appeal[] {
  return tasks
    .flatMap((task) => appealOf(task, coverages, now))
    .toSorted(
      newestFirst(
        (each) => `${each.status === "open" ? 1 : 0}${each.receivedOn ?? ""}`,
        (each) => each.source.resource,
      ),
    );
}

const kindWords: readonly (readonly [Appeal["kind"], RegExp])[] = [
  ["appeal", /\b(appeal|reconsideration|redetermination)\b/i],
  ["grievance", /\b(grievance|complaint)\b/i],
];

/** By the code, else by the words of it. */
function kindOf({ code }: Task): Appeal["kind"] | null {
  const codes = codesOf(code);
  const words = wordsOf(code) ?? "";
  return kindWords.find(([kind, pattern]) => codes.includes(kind) || pattern.test(words))?.[0] ?? null;
}

function appealOf(task: Task, coverages: readonly Coverage[], now: Date): readonly Appeal[] {
  const kind = kindOf(task);
  const status = statuses[task.status];
  if (kind === null || status === undefined) return [];
  const urgency = task.priority === undefined || task.priority === "routine" ? "standard" : "expedited";
  const received = task.executionPeriod?.start ?? task.authoredOn;
  return [
    {
      kind,
      what: task.description ?? wordsOf(task.code) ?? "Not described",
      status,
      outcome: status === "open" ? null : outcomeOf(task),
      urgency,
      receivedOn: dayOf(received),
      ...(status === "open"
        ? timeLeft(task, received, appealClock({ kind, urgency }, subjectOf(task), coverages))
        : { dueAt: null, dueBy: null, clock: null }),
      source: sourceOf(task, now),
    },
  ];
}

const statuses: Readonly<Partial<Record<Task["status"], Appeal["status"]>>> = {
  draft: "open",
  requested: "open",
  received: "open",
  accepted: "open",
  ready: "open",
  "in-progress": "open",
  "on-hold": "open",
  completed: "decided",
  rejected: "withdrawn",
  cancelled: "withdrawn",
  failed: "withdrawn",
};

/** What stands on the record wins over any rule: an extension may have been granted. */
function timeLeft(
  task: Task,
  received: string | undefined,
  clock: AppealClock | null,
): Pick<Appeal, "dueAt" | "dueBy" | "clock"> {
  const named = clock === null ? null : { words: clock.words, citation: clock.citation };
  const onRecord = task.restriction?.period?.end;
  if (onRecord !== undefined && dayOf(onRecord) !== null)
    return { dueAt: onRecord, dueBy: "record", clock: named };
  const start = dayOf(received) === null ? Number.NaN : new Date(received ?? "").getTime();
  if (clock === null || Number.isNaN(start)) return { dueAt: null, dueBy: null, clock: named };
  return { dueAt: new Date(start + clock.hours * 3_600_000).toISOString(), dueBy: "rule", clock: named };
}

const outcomeOf = ({ businessStatus, output = [] }: Task): string | null =>
  wordsOf(businessStatus) ??
  output
    .map((each) => wordsOf(each.valueCodeableConcept) ?? each.valueString ?? null)
    .find((each) => each !== null) ??
  null;

const subjects: readonly AppealSubject[] = ["service", "payment", "drug"];

/** What it is about: as coded, else a claim means a payment, and a request a service. Null when nothing says. */
function subjectOf({ reasonCode, focus }: Task): AppealSubject | null {
  const coded = codesOf(reasonCode);
  const named = subjects.find((each) => coded.includes(each));
  if (named !== undefined) return named;
  const [type] = (keyOf(focus) ?? "").split("/");
  if (type === "ExplanationOfBenefit") return "payment";
  return type === "ClaimResponse" ? "service" : null;
}
