import type { ExplanationOfBenefit, ExplanationOfBenefitItemAdjudication, Extension } from "fhir/r4";
import { denialWords, isDenial } from "./denial-words.ts";
import { centsOf, codesOf, hasCode } from "../fhir-values.ts";
import { adjudicationsOf, amountOf } from "./claim-figures.ts";
import type { AdjustmentGroup, ClaimStatus, Denial } from "../profile.ts";

const reasonCodes = "https://x12.org/codes/claim-adjustment-reason-codes";
const groupCodes = "https://x12.org/codes/claim-adjustment-group-codes";
const groups = ["CO", "PR", "OA", "PI", "CR"] as const satisfies readonly AdjustmentGroup[];

type Adjudication = ExplanationOfBenefitItemAdjudication;

export interface ClaimDecision {
  readonly status: ClaimStatus;
  readonly denial: Denial | null;
}

/**
 * What became of a claim. FHIR has no field for it: `status` and `outcome` speak of the resource and of processing,
 * so a denial is read from its reason codes, or from lines of which nothing is covered.
 */
export function decideClaim(explanation: ExplanationOfBenefit, memberOwes: number | null): ClaimDecision {
  if (isInProcess(explanation)) return { status: "inProcess", denial: null };
  const denials = denialsOf(explanation);
  const denial = denials[0] ?? null;
  const isDenied = denials.length > 0 ? !isAnythingPaid(explanation) : isNothingCovered(explanation);
  return { status: isDenied ? deniedStatus(denials, memberOwes) : "processed", denial };
}

/**
 * Who carries a denied amount. The amount printed on the explanation wins, because that is what the member holds in
 * hand; then the group code. Where neither is on record nobody is named: the claim stays `processed`, with its reason.
 */
function deniedStatus(denials: readonly Denial[], memberOwes: number | null): ClaimStatus {
  if (memberOwes !== null && memberOwes > 0) return "deniedMemberOwes";
  const known = denials.flatMap((denial) => (denial.group === undefined ? [] : [denial.group]));
  if (known.includes("PR")) return "deniedMemberOwes";
  return known.length > 0 || memberOwes === 0 ? "deniedPlanOrProviderOwes" : "processed";
}

/** Queued, or begun without a single figure of the plan's own. */
function isInProcess(explanation: ExplanationOfBenefit): boolean {
  if (explanation.outcome === "queued") return true;
  return (
    explanation.outcome === "partial" &&
    explanation.payment?.amount === undefined &&
    decided.every((category) => amountOf(explanation, category) === null) &&
    denialsOf(explanation).length === 0
  );
}

const decided = ["benefit", "paidtoprovider", "paidtopatient", "eligible", "memberliability", "noncovered"];
const paid = ["paidtoprovider", "paidtopatient", "benefit"];

function isAnythingPaid(explanation: ExplanationOfBenefit): boolean {
  const amounts = paid.map((category) => amountOf(explanation, category) ?? 0);
  return Math.max(...amounts, centsOf(explanation.payment?.amount) ?? 0) > 0;
}

function isNothingCovered(explanation: ExplanationOfBenefit): boolean {
  const submitted = amountOf(explanation, "submitted");
  const notCovered = amountOf(explanation, "noncovered");
  return submitted !== null && submitted > 0 && notCovered === submitted && !isAnythingPaid(explanation);
}

function denialsOf(explanation: ExplanationOfBenefit): readonly Denial[] {
  return adjudicationsOf(explanation)
    .filter((each) => hasCode(each.category, "denialreason"))
    .flatMap(denialOf);
}

function denialOf(adjudication: Adjudication): readonly Denial[] {
  const group = groupOf(adjudication);
  return codesOf(adjudication.reason, reasonCodes)
    .filter(isDenial)
    .map((code) => ({ code, words: denialWords(code), ...(group === undefined ? {} : { group }) }));
}

/** Written as a second coding of the reason, or as an extension of the adjudication. */
function groupOf(adjudication: Adjudication): AdjustmentGroup | undefined {
  const written = [
    ...codesOf(adjudication.reason, groupCodes),
    ...(adjudication.extension ?? []).flatMap(codesOfExtension),
  ];
  return groups.find((group) => written.includes(group));
}

const codesOfExtension = (extension: Extension): readonly string[] =>
  [
    extension.valueCode,
    extension.valueString,
    extension.valueCoding?.code,
    ...codesOf(extension.valueCodeableConcept),
  ].filter((code) => code !== undefined);
