import type { Claim, ClaimResponse, CodeableConcept, ExplanationOfBenefit, Task } from "fhir/r4";
import { dayOf } from "../calendar-day.ts";
import { decisionDueAt, type ClockSubject } from "./clocks.ts";
import { hasCode, keyOf, sourceOf, wordsOf } from "../fhir-values.ts";
import type { MemberFacts } from "../member-facts.ts";
import type { Authorization } from "../profile.ts";
import { reviewDecision, type ReviewDecision } from "./review-action.ts";
import { byText, newestFirst } from "../in-order.ts";

/** A request with the plan's last word on it, or without any yet. */
interface Request {
  readonly claim: Claim | null;
  readonly answer: ClaimResponse | ExplanationOfBenefit | null;
}

/** Every prior authorization on record, newest first. */
export function authorizationsCard(facts: MemberFacts, now: Date): readonly Authorization[] {
  return requestsOf(facts)
    .flatMap((request) => authorizationOf(request, facts.tasks, now))
    .toSorted(
      newestFirst(
        (each) => each.requestedOn,
        (each) => each.source.resource,
      ),
    );
}

function requestsOf(facts: MemberFacts): readonly Request[] {
  const requests = facts.authorizationRequests.filter((claim) => claim.use === "preauthorization");
  const claims = new Map(requests.map((claim) => [`Claim/${claim.id}`, claim]));
  const answers = lastAnswers(facts.authorizationResponses);
  const unanswered = [...claims].filter(([key]) => !answers.has(key)).map(([, claim]) => claim);
  return [
    ...[...answers].map(([key, answer]) => ({ claim: claims.get(key) ?? null, answer })),
    ...unanswered.filter((claim) => claim.status === "active").map((claim) => ({ claim, answer: null })),
    ...facts.explanations.filter(isAuthorization).map((answer) => ({ claim: null, answer })),
  ];
}

const isAuthorization = (explanation: ExplanationOfBenefit): boolean =>
  explanation.use === "preauthorization" && explanation.status === "active";

/** A request may be answered twice, pended first and decided later: request → newest answer. */
function lastAnswers(responses: readonly ClaimResponse[]): ReadonlyMap<string, ClaimResponse> {
  const oldestFirst = responses
    .filter((each) => each.status === "active" && each.use === "preauthorization")
    .toSorted((left, right) => byText(left.created, right.created));
  return new Map(oldestFirst.map((each) => [keyOf(each.request) ?? `ClaimResponse/${each.id}`, each]));
}

function authorizationOf(request: Request, tasks: readonly Task[], now: Date): readonly Authorization[] {
  const record = request.answer ?? request.claim;
  const decision = request.answer === null ? "inReview" : reviewDecision(request.answer);
  if (record === null || decision === "void") return [];
  const task = decision === "inReview" ? openTask(request, tasks) : undefined;
  const requestedAt = request.claim?.created ?? record.created;
  const urgency = urgencyOf(request);
  const missing = task === undefined ? null : missingPapers(task);
  return [
    {
      authorizationId: record.id ?? "",
      service: serviceOf(request),
      status: statusOf(decision, task !== undefined),
      requestedOn: dayOf(requestedAt),
      decisionDueAt:
        decision === "inReview" ? decisionDueAt(requestedAt, subjectOf(record.type), urgency) : null,
      urgency,
      ...(missing === null ? {} : { missing }),
      source: sourceOf(record, now),
    },
  ];
}

const statusOf = (
  decision: Exclude<ReviewDecision, "void">,
  waitsForPapers: boolean,
): Authorization["status"] => (waitsForPapers ? "missingDocument" : decision);

const subjectOf = (type: CodeableConcept): ClockSubject => (hasCode(type, "pharmacy") ? "drug" : "service");

/** HL7 calls it `stat`; X12 level of service `U` (urgent) reaches FHIR as an extension of the answer. */
function urgencyOf({ claim, answer }: Request): Authorization["urgency"] {
  const priority =
    claim?.priority ?? (answer?.resourceType === "ExplanationOfBenefit" ? answer.priority : undefined);
  const isUrgent = (answer?.extension ?? []).some(
    (each) => each.url.endsWith("levelOfServiceCode") && hasCode(each.valueCodeableConcept, "U"),
  );
  return isUrgent || hasCode(priority, "stat") ? "expedited" : "standard";
}

/** A response repeats no service: it stands on the request, and only PDex's answers carry it themselves. */
function serviceOf({ claim, answer }: Request): string {
  const lines = [...(claim?.item ?? []), ...answeredLines(answer)];
  const named = lines.map((line) => wordsOf(line.productOrService)).filter((words) => words !== null);
  return named[0] ?? "Service not on record";
}

function answeredLines(
  answer: Request["answer"],
): readonly { readonly productOrService?: CodeableConcept }[] {
  return (answer?.resourceType === "ExplanationOfBenefit" ? answer.item : answer?.addItem) ?? [];
}

const open: readonly Task["status"][] = ["requested", "received", "accepted", "ready", "in-progress"];

/** The plan's open request for papers on this very authorization. */
function openTask({ claim, answer }: Request, tasks: readonly Task[]): Task | undefined {
  const own = [claim, answer].flatMap((each) => (each === null ? [] : [`${each.resourceType}/${each.id}`]));
  const pointsHere = (task: Task): boolean =>
    [task.focus, task.reasonReference, ...(task.basedOn ?? [])].some((reference) =>
      own.includes(keyOf(reference) ?? ""),
    );
  return tasks.find((task) => open.includes(task.status) && pointsHere(task));
}

/** What the task asks for: its inputs' words, else its description. */
function missingPapers(task: Task): string | null {
  const inputs = (task.input ?? []).flatMap(
    (input) => wordsOf(input.valueCodeableConcept) ?? input.valueString ?? [],
  );
  return inputs.length > 0 ? inputs.join(", ") : (task.description ?? wordsOf(task.code));
}
