import type { ExplanationOfBenefit } from "fhir/r4";
import { dayOf } from "../calendar-day.ts";
import { codesOf, hasCode, nameOf, sourceOf, wordsOf, type Names } from "../fhir-values.ts";
import { newestFirst } from "../in-order.ts";
import type { ClaimLine, Claims } from "../profile.ts";
import { checkSums } from "./check-sums.ts";
import { decideClaim } from "./claim-decision.ts";
import {
  adjudicationsOf,
  amountOf,
  claimNumberOf,
  figuresOf,
  isClaim,
  mainLine,
  serviceDateOf,
} from "./claim-figures.ts";
import { owedOn } from "./owed.ts";
import { remarksOf } from "./remarks.ts";

/** How many explanations of benefits are read, newest first: a member with 5,000 of them opens as fast as any. */
export const mostExplanations = 100;

/** All claims read, newest service first. Requests for authorization are not claims. */
export function claimsCard(explanations: readonly ExplanationOfBenefit[], names: Names, now: Date): Claims {
  const recent = explanations
    .filter(isClaim)
    .map((each) => claimLine(each, names, now))
    .toSorted(
      newestFirst(
        (line) => line.serviceDate,
        (line) => line.claimId,
      ),
    );
  const owed = owedOn(recent);
  return {
    total: recent.length,
    recent,
    ...(explanations.length >= mostExplanations ? { mayBeMore: true } : {}),
    ...(owed === null ? {} : { owed }),
  };
}

function claimLine(explanation: ExplanationOfBenefit, names: Names, now: Date): ClaimLine {
  const memberOwes = amountOf(explanation, "memberliability");
  const network = networkOf(explanation);
  const decision = decideClaim(explanation, memberOwes);
  return {
    claimId: claimNumberOf(explanation),
    serviceDate: serviceDateOf(explanation),
    service: serviceOf(explanation),
    provider: nameOf(explanation.provider, names),
    billed: amountOf(explanation, "submitted"),
    memberOwes,
    ...decision,
    ...(network === null ? {} : { network }),
    ...(decision.status === "inProcess" ? {} : decided(explanation)),
    source: sourceOf(explanation, now),
  };
}

/** What only a decided claim has. */
function decided(
  explanation: ExplanationOfBenefit,
): Pick<ClaimLine, "figures" | "mismatch" | "remarks" | "decidedOn"> {
  const decidedOn = dayOf(explanation.created);
  const mismatch = checkSums(explanation);
  const remarks = remarksOf(explanation);
  return {
    figures: figuresOf(explanation),
    ...(mismatch === null ? {} : { mismatch }),
    ...(remarks.length === 0 ? {} : { remarks }),
    ...(decidedOn === null ? {} : { decidedOn }),
  };
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

function networkOf(explanation: ExplanationOfBenefit): "in" | "out" | null {
  const codes = adjudicationsOf(explanation)
    .filter((each) => hasCode(each.category, "billingnetworkstatus"))
    .flatMap((each) => codesOf(each.reason));
  if (codes.includes("innetwork")) return "in";
  return codes.includes("outofnetwork") ? "out" : null;
}
