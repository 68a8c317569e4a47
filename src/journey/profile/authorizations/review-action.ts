import type { ClaimResponse, ExplanationOfBenefit, Extension } from "fhir/r4";
import { codesOf, wordsOf } from "../fhir-values.ts";

export type ReviewDecision = "approved" | "partlyApproved" | "denied" | "inReview" | "void";

/**
 * X12 code list 306. Da Vinci PAS writes the decision here and nowhere else: approved, pended and denied answers all
 * say `outcome: complete`. https://hl7.org/fhir/us/davinci-pas/StructureDefinition-extension-reviewAction.html
 */
const decisions: Readonly<Record<string, ReviewDecision>> = {
  A1: "approved",
  A2: "partlyApproved",
  A3: "denied",
  A4: "inReview",
  A6: "partlyApproved",
  C: "void",
  CT: "inReview",
  NA: "approved",
};

type Answer = ClaimResponse | ExplanationOfBenefit;

interface Adjudication {
  readonly extension?: Extension[] | undefined;
}

/**
 * What an answer decided, over all its lines. Without a code only the processing outcome is left: a queued request is
 * in review, a faulty one (`error`) was never taken up, and one with a reference number was granted.
 */
export function reviewDecision(answer: Answer): ReviewDecision {
  const lines = adjudicationsOf(answer).flatMap((each) => lineDecision([each]) ?? []);
  if (lines.length > 0) return together(lines);
  if (answer.outcome === "error") return "void";
  return answer.outcome === "complete" && answer.preAuthRef !== undefined ? "approved" : "inReview";
}

/** What was decided on one line; null where it carries no known code. */
export function lineDecision(adjudications: readonly Adjudication[]): ReviewDecision | null {
  const found = adjudications.flatMap(reviewActions).flatMap(({ code }) => decisions[code ?? ""] ?? []);
  return found.length === 0 ? null : together(found);
}

/** The numbers the plan gave with its decision, one a line. */
export const authorizationNumbersOf = (answer: Answer): readonly string[] =>
  adjudicationsOf(answer)
    .flatMap(reviewActions)
    .flatMap(({ number }) => number ?? []);

/** The plan's own reasons for its decision, in its words. */
export const reviewReasonsOf = (answer: Answer): readonly string[] =>
  adjudicationsOf(answer)
    .flatMap(reviewActions)
    .flatMap(({ reason }) => reason ?? []);

/** One line pending keeps the whole request open; lines that disagree make it a partial approval. */
function together(lines: readonly ReviewDecision[]): ReviewDecision {
  const counted = lines.filter((line) => line !== "void");
  if (counted.includes("inReview")) return "inReview";
  const [first, ...others] = new Set(counted);
  if (first === undefined) return "void";
  return others.length === 0 ? first : "partlyApproved";
}

/** The decision stands on the lines, those the plan added included; a few payers write it on the header. */
function adjudicationsOf(answer: Answer): readonly Adjudication[] {
  const items: Answer["item"] = answer.item ?? [];
  const added: Answer["addItem"] = answer.addItem ?? [];
  const onLines = [...items, ...added].flatMap((item) => item.adjudication ?? []);
  return onLines.some((each) => reviewActions(each).length > 0) ? onLines : (answer.adjudication ?? []);
}

interface ReviewAction {
  readonly code: string | undefined;
  readonly number: string | undefined;
  readonly reason: string | null;
}

/** Both guides' extension urls are read, PAS's and PDex's. */
function reviewActions({ extension = [] }: Adjudication): readonly ReviewAction[] {
  return extension
    .filter((each) => each.url.endsWith("/extension-reviewAction"))
    .map(({ extension: parts = [] }) => {
      const part = (ending: string) => parts.find((each) => each.url.endsWith(ending));
      const reason = wordsOf(part("reasonCode")?.valueCodeableConcept);
      return {
        code: codesOf(part("reviewActionCode")?.valueCodeableConcept)[0],
        number: part("number")?.valueString,
        reason: reason !== null && /^[0-9A-Z]{1,3}$/.test(reason) ? `reason code ${reason}` : reason,
      };
    });
}
