import type { Claim, ClaimResponse, CodeableConcept, ExplanationOfBenefit } from "fhir/r4";
import { dayOf } from "../calendar-day.ts";
import { denialWords } from "../claims/denial-words.ts";
import { coverageInForce } from "../coverage/coverage-in-force.ts";
import type { LineOfBusiness } from "../coverage/coverage-period.ts";
import { findProduct } from "../coverage/find-product.ts";
import { lineOfBusiness } from "../coverage/line-of-business.ts";
import { codesOf, hasCode, keyOf, sourceOf, wordsOf } from "../fhir-values.ts";
import { byText, newestFirst } from "../in-order.ts";
import type { MemberFacts } from "../member-facts.ts";
import type { Authorization } from "../profile.ts";
import { authorizedLines, claimsUnder } from "./authorized-lines.ts";
import { decisionDue, type ClockSubject } from "./clocks.ts";
import { requestedPapers, type RequestedPapers } from "./requested-papers.ts";
import {
  authorizationNumbersOf,
  reviewDecision,
  reviewReasonsOf,
  type ReviewDecision,
} from "./review-action.ts";

type Answer = ClaimResponse | ExplanationOfBenefit;

/** A request with the plan's last word on it, or without any yet. */
interface Request {
  readonly claim: Claim | null;
  readonly answer: Answer | null;
}

/** Every prior authorization on record, newest first. */
export function authorizationsCard(facts: MemberFacts, now: Date): readonly Authorization[] {
  return requestsOf(facts)
    .flatMap((request) => authorizationOf(request, facts, now))
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
  const known = new Set([...answers.values()].flatMap(authorizationNumbersOf));
  const unanswered = [...claims].filter(([key]) => !answers.has(key)).map(([, claim]) => claim);
  return [
    ...[...answers].map(([key, answer]) => ({ claim: claims.get(key) ?? null, answer })),
    ...unanswered.filter((claim) => claim.status === "active").map((claim) => ({ claim, answer: null })),
    // Patient Access shows an authorization once more as an explanation: the same number is the same one.
    ...facts.explanations
      .filter(isAuthorization)
      .filter((each) => !authorizationNumbersOf(each).some((number) => known.has(number)))
      .map((answer) => ({ claim: null, answer })),
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

function authorizationOf(request: Request, facts: MemberFacts, now: Date): readonly Authorization[] {
  const record = request.answer ?? request.claim;
  const decision = request.answer === null ? "inReview" : reviewDecision(request.answer);
  if (record === null || decision === "void") return [];
  const requestedAt = request.claim?.created ?? record.created;
  const base: Authorization = {
    authorizationId: record.id ?? "",
    service: serviceOf(request),
    status: decision,
    requestedOn: dayOf(requestedAt),
    decisionDueAt: null,
    urgency: urgencyOf(request),
    ...decided(request, decision, facts),
    source: sourceOf(record, now),
  };
  if (decision !== "inReview") return [base];
  const line = lineOf(request, facts, now);
  const due = decisionDue({ requestedAt, subject: subjectOf(record.type), urgency: base.urgency, line });
  return [
    {
      ...base,
      ...(due === null ? {} : { decisionDueAt: due.dueAt, clock: due.clock }),
      ...missing(papersOf(request, facts)),
    },
  ];
}

/** A request that waits for papers says which, as far as that is on record. */
function missing(
  papers: RequestedPapers | null,
): Partial<Pick<Authorization, "status" | "missing" | "missingDueOn">> {
  if (papers === null) return {};
  const { words, dueOn } = papers;
  return {
    status: "missingDocument",
    ...(words === null ? {} : { missing: words }),
    ...(dueOn === null ? {} : { missingDueOn: dueOn }),
  };
}

/** What comes with the answer: its number, its reason, how long it holds, and each of its services. */
function decided(
  request: Request,
  decision: Exclude<ReviewDecision, "void">,
  facts: MemberFacts,
): Pick<Authorization, "number" | "reason" | "validUntil" | "decidedOn" | "lines"> {
  const { claim, answer } = request;
  const numbers = numbersOf(request);
  const reason = answer === null || decision === "approved" ? null : reasonOf(answer, decision);
  const validUntil = answer === null || decision === "denied" ? null : validUntilOf(answer);
  const billed = claimsUnder(numbers, facts.explanations);
  const decidedOn = decision === "inReview" ? null : dayOf(answer?.created);
  const lines = authorizedLines({ claim, answer, decision, billed });
  return {
    ...(numbers[0] === undefined ? {} : { number: numbers[0] }),
    ...(reason === null ? {} : { reason }),
    ...(validUntil === null ? {} : { validUntil }),
    ...(decidedOn === null ? {} : { decidedOn }),
    ...(lines.length === 0 ? {} : { lines }),
  };
}

/** The plan's number for its decision first; then the reference it works under; then the request's own. */
function numbersOf({ claim, answer }: Request): readonly string[] {
  const given = answer === null ? [] : authorizationNumbersOf(answer);
  const references = [answer?.preAuthRef ?? []].flat();
  const items = answer?.resourceType === "ClaimResponse" ? (answer.item ?? []) : [];
  const administrative = items
    .flatMap(({ extension }) => extension ?? [])
    .flatMap(({ url, valueString }) =>
      url.endsWith("administrationReferenceNumber") ? (valueString ?? []) : [],
    );
  const identifiers = [answer, claim]
    .flatMap((each) => each?.identifier ?? [])
    .flatMap(({ value }) => value ?? []);
  return [...new Set([...given, ...references, ...administrative, ...identifiers])];
}

/** Why it was refused or cut: the decision's own reason, a claim's reason code, else what the answer says in text. */
function reasonOf(answer: Answer, decision: ReviewDecision): string | null {
  const reasons = [...new Set(reviewReasonsOf(answer))];
  if (reasons.length > 0) return reasons.join(", ");
  if (decision === "inReview") return null;
  const items: Answer["item"] = answer.item ?? [];
  const codes = items
    .flatMap((item) => item.adjudication ?? [])
    .filter((each) => hasCode(each.category, "denialreason"))
    .flatMap((each) => codesOf(each.reason));
  if (codes[0] !== undefined) return denialWords(codes[0]);
  return answer.processNote?.[0]?.text ?? answer.disposition ?? null;
}

function validUntilOf(answer: Answer): string | null {
  const periods =
    answer.resourceType === "ExplanationOfBenefit"
      ? (answer.preAuthRefPeriod ?? [])
      : [
          answer.preAuthPeriod,
          ...(answer.item ?? [])
            .flatMap(({ extension }) => extension ?? [])
            .map(({ url, valuePeriod }) => (url.endsWith("itemPreAuthPeriod") ? valuePeriod : undefined)),
        ];
  return (
    periods
      .flatMap((period) => dayOf(period?.end) ?? [])
      .toSorted(byText)
      .at(-1) ?? null
  );
}

/** The coverage the request names, else the one in force: its line of business sets the clock. */
function lineOf({ claim, answer }: Request, facts: MemberFacts, now: Date): LineOfBusiness | null {
  const insurance = claim?.insurance ?? answer?.insurance ?? [];
  const named = (insurance.find(({ focal }) => focal) ?? insurance[0])?.coverage;
  const coverage =
    facts.coverages.find(({ id }) => keyOf(named) === `Coverage/${id}`) ??
    coverageInForce(facts.coverages, now);
  return lineOfBusiness(coverage, findProduct(coverage, facts.products));
}

function papersOf({ claim, answer }: Request, facts: MemberFacts): RequestedPapers | null {
  const own = [claim, answer].flatMap((each) => (each === null ? [] : [`${each.resourceType}/${each.id}`]));
  const asked =
    answer?.resourceType === "ClaimResponse"
      ? (answer.communicationRequest ?? []).flatMap((each) => keyOf(each) ?? [])
      : [];
  return requestedPapers(own, asked, facts);
}

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
