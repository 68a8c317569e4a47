import type { Claim, ClaimResponse, CodeableConcept, ExplanationOfBenefit, Extension } from "fhir/r4";
import { decideClaim } from "../claims/claim-decision.ts";
import { amountOf, isClaim } from "../claims/claim-figures.ts";
import { codesOf, hasCode, wordsOf } from "../fhir-values.ts";
import type { AuthorizedLine } from "../profile.ts";
import { lineDecision, type ReviewDecision } from "./review-action.ts";

type Answer = ClaimResponse | ExplanationOfBenefit;

interface LineFacts {
  readonly claim: Claim | null;
  readonly answer: Answer | null;
  /** The decision on the whole request: that of a line which carries none of its own. */
  readonly decision: Exclude<ReviewDecision, "void">;
  /** Claims billed under the authorization's number. */
  readonly billed: readonly ExplanationOfBenefit[];
}

/** One service as request or answer name it. */
interface Line {
  readonly sequence: number;
  readonly service: CodeableConcept | undefined;
  readonly requested: number | null;
  readonly answered: AnsweredLine | undefined;
}

interface AnsweredLine {
  readonly extension?: Extension[] | undefined;
  readonly adjudication?: readonly AnsweredAdjudication[] | undefined;
  readonly productOrService?: CodeableConcept | undefined;
  readonly quantity?: { readonly value?: number | undefined } | undefined;
}

interface AnsweredAdjudication {
  readonly extension?: Extension[] | undefined;
  readonly category: CodeableConcept;
  readonly value?: number | undefined;
}

/** What was asked, decided and used, service by service. */
export function authorizedLines(facts: LineFacts): readonly AuthorizedLine[] {
  const lines = linesOf(facts);
  // PDex may count the use of the whole request: with one service it is that service's.
  const utilized = lines.length === 1 ? utilizedUnits(facts.answer) : null;
  return lines.map((line) => {
    const adjudications = line.answered?.adjudication ?? [];
    const own = lineDecision(adjudications);
    const status = own === null || own === "void" ? facts.decision : own;
    const approved = approvedUnits(line.answered, adjudications);
    const isGranted = status === "approved" || status === "partlyApproved";
    return {
      service: wordsOf(line.service) ?? "Service not on record",
      status,
      requested: line.requested,
      // Approved as asked: the answer need not repeat the number.
      approved: approved ?? (status === "approved" ? line.requested : null),
      used: isGranted ? (usedUnits(line, adjudications, facts.billed) ?? utilized) : null,
    };
  });
}

/** The request's lines with the answer's to each, and the lines only the answer has. */
function linesOf({ claim, answer }: LineFacts): readonly Line[] {
  const answered = answeredItems(answer);
  const requested = (claim?.item ?? []).map((item) => ({
    sequence: item.sequence,
    service: item.productOrService,
    requested: item.quantity?.value ?? null,
    answered: answered.get(item.sequence),
  }));
  const known = new Set(requested.map(({ sequence }) => sequence));
  const more = [...answered]
    .filter(([sequence]) => !known.has(sequence))
    .map(([sequence, item]) => ({
      sequence,
      service: item.productOrService ?? authorizedDetail(item)?.service,
      requested: answer?.resourceType === "ExplanationOfBenefit" ? (item.quantity?.value ?? null) : null,
      answered: item,
    }));
  return [...requested, ...more].filter(({ service }) => service !== undefined);
}

function answeredItems(answer: Answer | null): ReadonlyMap<number, AnsweredLine> {
  if (answer === null) return new Map();
  if (answer.resourceType === "ExplanationOfBenefit") {
    return new Map((answer.item ?? []).map((item) => [item.sequence, item]));
  }
  return new Map<number, AnsweredLine>([
    ...(answer.item ?? []).map((item) => [item.itemSequence, item] as const),
    ...(answer.addItem ?? []).map((item, index) => [item.itemSequence?.[0] ?? 1000 + index, item] as const),
  ]);
}

const ending = (extensions: readonly Extension[] | undefined, end: string): Extension | undefined =>
  (extensions ?? []).find(({ url }) => url.endsWith(end));

/** PAS repeats what it authorized in an extension of the answer's line. */
function authorizedDetail(
  line: AnsweredLine | undefined,
): { readonly service: CodeableConcept | undefined; readonly units: number | null } | null {
  const detail = ending(line?.extension, "itemAuthorizedDetail");
  if (detail === undefined) return null;
  return {
    service: ending(detail.extension, "productOrServiceCode")?.valueCodeableConcept,
    units: ending(detail.extension, "quantity")?.valueQuantity?.value ?? null,
  };
}

/** PAS: the authorized detail; PDex: an adjudication of its own. */
const approvedUnits = (
  line: AnsweredLine | undefined,
  adjudications: readonly AnsweredAdjudication[],
): number | null => authorizedDetail(line)?.units ?? unitsIn(adjudications, "allowedunits");

const unitsIn = (adjudications: readonly AnsweredAdjudication[], category: string): number | null =>
  adjudications.find((each) => hasCode(each.category, category))?.value ?? null;

function utilizedUnits(answer: Answer | null): number | null {
  if (answer?.resourceType !== "ExplanationOfBenefit") return null;
  const extensions = (answer.total ?? []).flatMap(({ extension }) => extension ?? []);
  return ending(extensions, "PriorAuthorizationUtilization")?.valueQuantity?.value ?? null;
}

/** The plan's own count, else the units billed under this number for the service; null where neither is on record. */
function usedUnits(
  { service }: Line,
  adjudications: readonly AnsweredAdjudication[],
  billed: readonly ExplanationOfBenefit[],
): number | null {
  const counted = unitsIn(adjudications, "consumedunits");
  if (counted !== null || billed.length === 0) return counted;
  const codes = codesOf(service);
  return billed
    .flatMap(({ item = [] }) => item)
    .filter((item) => codesOf(item.productOrService).some((code) => codes.includes(code)))
    .reduce((sum, { quantity }) => sum + (quantity?.value ?? 1), 0);
}

/** The claims that were billed under one of these numbers and not denied. */
export function claimsUnder(
  numbers: readonly string[],
  explanations: readonly ExplanationOfBenefit[],
): readonly ExplanationOfBenefit[] {
  if (numbers.length === 0) return [];
  return explanations.filter((each) => {
    const written = [
      ...(each.preAuthRef ?? []),
      ...each.insurance.flatMap(({ preAuthRef }) => preAuthRef ?? []),
    ];
    if (!isClaim(each) || !written.some((number) => numbers.includes(number))) return false;
    return !decideClaim(each, amountOf(each, "memberliability")).status.startsWith("denied");
  });
}
