import type { ClaimResponse, ExplanationOfBenefit, Extension } from "fhir/r4";
import { codesOf } from "../fhir-values.ts";

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

/**
 * What an answer decided, over all its lines. Without a code only the processing outcome is left: a queued request is
 * in review, a faulty one (`error`) was never taken up, and one with a reference number was granted.
 */
export function reviewDecision(answer: ClaimResponse | ExplanationOfBenefit): ReviewDecision {
  const lines = reviewCodesOf(answer).flatMap((code) => decisions[code] ?? []);
  if (lines.length > 0) return together(lines);
  if (answer.outcome === "error") return "void";
  return answer.outcome === "complete" && answer.preAuthRef !== undefined ? "approved" : "inReview";
}

/** One line pending keeps the whole request open; lines that disagree make it a partial approval. */
function together(lines: readonly ReviewDecision[]): ReviewDecision {
  const counted = lines.filter((line) => line !== "void");
  if (counted.includes("inReview")) return "inReview";
  const [first, ...others] = new Set(counted);
  if (first === undefined) return "void";
  return others.length === 0 ? first : "partlyApproved";
}

/** The decision stands on the lines; a few payers write it on the header. Both guides' extension urls are read. */
function reviewCodesOf(answer: ClaimResponse | ExplanationOfBenefit): readonly string[] {
  const items: ClaimResponse["item"] | ExplanationOfBenefit["item"] = answer.item ?? [];
  const onLines = items.flatMap((item) =>
    (item.adjudication ?? []).flatMap((each) => reviewActions(each.extension)),
  );
  return onLines.length > 0
    ? onLines
    : (answer.adjudication ?? []).flatMap((each) => reviewActions(each.extension));
}

function reviewActions(extensions: readonly Extension[] | undefined): readonly string[] {
  return (extensions ?? [])
    .filter((each) => each.url.endsWith("/extension-reviewAction"))
    .flatMap((each) => each.extension ?? [])
    .filter((each) => each.url.endsWith("reviewActionCode"))
    .flatMap((each) => codesOf(each.valueCodeableConcept));
}
