import type { CodeableConcept, CommunicationRequest, Reference, Task } from "fhir/r4";
import { dayOf } from "../calendar-day.ts";
import { codesOf, keyOf, wordsOf } from "../fhir-values.ts";
import { byText } from "../in-order.ts";

/** Papers the plan waits for, in words, and the day they are to be there. */
export interface RequestedPapers {
  readonly words: string | null;
  readonly dueOn: string | null;
}

interface PaperRecords {
  readonly tasks: readonly Task[];
  readonly paperRequests: readonly CommunicationRequest[];
}

/**
 * What the plan still asks for on this very authorization: its open tasks (Da Vinci CDex) and the communication
 * requests of its answer (Da Vinci PAS). `own` are the keys of request and answer, `asked` those the answer points to.
 */
export function requestedPapers(
  own: readonly string[],
  asked: readonly string[],
  { tasks, paperRequests }: PaperRecords,
): RequestedPapers | null {
  const openTasks = tasks.filter((task) => isOpen(task) && pointsTo(own, taskTargets(task)));
  const requests = paperRequests.filter(
    (each) =>
      each.status === "active" &&
      (asked.includes(`CommunicationRequest/${each.id}`) ||
        pointsTo(own, [...(each.about ?? []), ...(each.basedOn ?? [])])),
  );
  if (openTasks.length === 0 && requests.length === 0) return null;
  const papers = [...new Set([...openTasks.flatMap(inTask), ...requests.flatMap(inRequest)])];
  const days = [...openTasks.map(taskDue), ...requests.map(requestDue)].filter((day) => day !== null);
  return {
    words: papers.length === 0 ? null : papers.join(", "),
    // The first day on which something is due is the one to tell.
    dueOn: days.toSorted(byText)[0] ?? null,
  };
}

const openStatuses: readonly Task["status"][] = ["requested", "received", "accepted", "ready", "in-progress"];
const isOpen = ({ status }: Task): boolean => openStatuses.includes(status);

const taskTargets = (task: Task): readonly (Reference | undefined)[] => [
  task.focus,
  task.reasonReference,
  ...(task.basedOn ?? []),
];

const pointsTo = (own: readonly string[], targets: readonly (Reference | undefined)[]): boolean =>
  targets.some((reference) => own.includes(keyOf(reference) ?? ""));

/** What a task asks for: its inputs' words, else its description. */
function inTask(task: Task): readonly string[] {
  const inputs = (task.input ?? []).flatMap(
    (input) => paperIn(input.valueCodeableConcept) ?? input.valueString ?? [],
  );
  if (inputs.length > 0) return inputs;
  return [task.description ?? wordsOf(task.code)].filter((words) => words !== null);
}

/** A payload is text, or a LOINC code beside or instead of it. */
function inRequest(request: CommunicationRequest): readonly string[] {
  const payloads = (request.payload ?? []).flatMap(({ contentString, extension }) => {
    const modifier = (extension ?? []).find(({ url }) => url.endsWith("contentModifier"));
    return wordsOfText(contentString) ?? paperIn(modifier?.valueCodeableConcept) ?? [];
  });
  if (payloads.length > 0) return payloads;
  return (request.category ?? []).flatMap((category) => wordsOf(category) ?? []);
}

const taskDue = ({ restriction }: Task): string | null => dayOf(restriction?.period?.end);
const requestDue = ({ occurrenceDateTime, occurrencePeriod }: CommunicationRequest): string | null =>
  dayOf(occurrencePeriod?.end) ?? dayOf(occurrenceDateTime);

/** Attachments by LOINC code, in our own words. Codes: https://loinc.org/attachments */
const papers: Readonly<Record<string, string>> = {
  "11506-3": "progress note",
  "18748-4": "imaging report",
  "18776-5": "plan of treatment",
  "18804-5": "report of the treatment",
  "18842-5": "discharge summary",
  "28570-0": "report of the procedure",
  "34117-2": "history and physical",
  "34133-9": "summary of the care",
  "57133-1": "referral note",
};

const loinc = /^\d{1,5}-\d$/;

const wordsOfText = (text: string | undefined): string | null => {
  if (text === undefined || text.trim() === "") return null;
  return loinc.test(text) ? paperOf(text) : text;
};

const paperOf = (code: string): string => papers[code] ?? `document with LOINC code ${code}`;

function paperIn(concept: CodeableConcept | undefined): string | null {
  const words = wordsOf(concept);
  return words !== null && loinc.test(words) ? paperOf(codesOf(concept)[0] ?? words) : words;
}
