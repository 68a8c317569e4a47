import type { ExplanationOfBenefit, ExplanationOfBenefitItem } from "fhir/r4";
import { dayOf } from "../calendar-day.ts";
import { adjudicationsOf, amountOf, decideClaim, lineAmountOf } from "./claim-decision.ts";
import { codesOf, hasCode, nameOf, sourceOf, wordsOf, type Names } from "../fhir-values.ts";
import type { ClaimLine, Profile } from "../profile.ts";
import { newestFirst } from "../in-order.ts";

/** A page's worth; the rest is for the claims tab. */
const recentClaims = 20;

/** All claims read, newest service first. Requests for authorization are not claims. */
export function claimsCard(
  explanations: readonly ExplanationOfBenefit[],
  names: Names,
  now: Date,
): Profile["claims"] {
  const lines = explanations
    .filter((each) => each.use === "claim" && each.status === "active")
    .map((each) => claimLine(each, names, now))
    .toSorted(
      newestFirst(
        (line) => line.serviceDate,
        (line) => line.claimId,
      ),
    );
  return { total: lines.length, recent: lines.slice(0, recentClaims) };
}

function claimLine(explanation: ExplanationOfBenefit, names: Names, now: Date): ClaimLine {
  const memberOwes = amountOf(explanation, "memberliability");
  const network = networkOf(explanation);
  return {
    claimId: claimNumberOf(explanation),
    serviceDate: serviceDateOf(explanation),
    service: serviceOf(explanation),
    provider: nameOf(explanation.provider, names),
    billed: amountOf(explanation, "submitted"),
    memberOwes,
    ...decideClaim(explanation, memberOwes),
    ...(network === null ? {} : { network }),
    source: sourceOf(explanation, now),
  };
}

/** The number agents and letters speak of; the store's own id where there is none. */
function claimNumberOf(explanation: ExplanationOfBenefit): string {
  const identifiers = explanation.identifier ?? [];
  const unique = identifiers.find((each) => hasCode(each.type, "uc")) ?? identifiers[0];
  return unique?.value ?? explanation.id ?? "";
}

function serviceDateOf(explanation: ExplanationOfBenefit): string | null {
  const line = mainLine(explanation);
  return (
    dayOf(line?.servicedDate) ??
    dayOf(line?.servicedPeriod?.start) ??
    dayOf(explanation.billablePeriod?.start)
  );
}

/** A pharmacy line may leave the product out and name the drug in its detail. */
function serviceOf(explanation: ExplanationOfBenefit): string {
  const line = mainLine(explanation);
  return (
    wordsOf(line?.productOrService) ??
    wordsOf(line?.detail?.[0]?.productOrService) ??
    wordsOf(explanation.type) ??
    "Service not on record"
  );
}

/** The line with the largest charge speaks for the claim; of equals the first. */
function mainLine(explanation: ExplanationOfBenefit): ExplanationOfBenefitItem | undefined {
  const charge = (item: ExplanationOfBenefitItem) => lineAmountOf(item.adjudication ?? [], "submitted") ?? 0;
  return (explanation.item ?? []).toSorted((left, right) => charge(right) - charge(left))[0];
}

function networkOf(explanation: ExplanationOfBenefit): "in" | "out" | null {
  const codes = adjudicationsOf(explanation)
    .filter((each) => hasCode(each.category, "billingnetworkstatus"))
    .flatMap((each) => codesOf(each.reason));
  if (codes.includes("innetwork")) return "in";
  return codes.includes("outofnetwork") ? "out" : null;
}
