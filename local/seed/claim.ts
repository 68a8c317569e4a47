import type { CodeableConcept, ExplanationOfBenefit, ExplanationOfBenefitItemAdjudication } from "fhir/r4";
import { asOf, coding, concept, money, refer, systems } from "./concepts.ts";
import { coverageReference } from "./coverage.ts";
import { instant, plusDays } from "./days.ts";
import type { Day } from "./days.ts";
import type { Professional } from "./directory.ts";
import type { MemberSketch } from "./member-sketch.ts";
import { insurer } from "./plans.ts";

/** A service as the claim names it: a procedure code with words of our own. */
export interface Service {
  readonly code: string;
  readonly words: string;
  readonly system?: string;
  readonly type?: "professional" | "institutional" | "pharmacy";
}

/** How a claim was decided, in cents. `null`: it is still being worked on. */
export type Decision =
  | {
      readonly kind: "paid";
      readonly allowed: number;
      readonly deductible: number;
      readonly copay: number;
      readonly coinsurance: number;
    }
  /** CARC and group code: who carries the amount (`PR` the member; `CO`, `PI`, `OA` somebody else). */
  | { readonly kind: "denied"; readonly carc: string; readonly group: "CO" | "PR" | "PI" | "OA" }
  | null;

export interface ClaimSketch {
  readonly id: string;
  readonly number: string;
  readonly service: Service;
  readonly provider: Pick<Professional, "place">;
  readonly network: "in" | "out";
  readonly serviceDay: Day;
  readonly billed: number;
  readonly diagnosis: string;
  readonly decision: Decision;
}

/** The figures of a decision: they always add up to what was billed or allowed. */
interface Figures {
  readonly eligible: number;
  readonly deductible: number;
  readonly copay: number;
  readonly coinsurance: number;
  readonly nonCovered: number;
  readonly memberOwes: number;
  readonly planPaid: number;
}

export function figuresOf(claim: Pick<ClaimSketch, "billed" | "decision">): Figures | null {
  const { billed, decision } = claim;
  if (decision === null) return null;
  if (decision.kind === "denied") {
    const none = { eligible: 0, deductible: 0, copay: 0, coinsurance: 0, planPaid: 0 };
    return { ...none, nonCovered: billed, memberOwes: decision.group === "PR" ? billed : 0 };
  }
  const { allowed, deductible, copay, coinsurance } = decision;
  const memberOwes = deductible + copay + coinsurance;
  return {
    eligible: allowed,
    deductible,
    copay,
    coinsurance,
    nonCovered: 0,
    memberOwes,
    planPaid: allowed - memberOwes,
  };
}

/** An explanation of benefits in the manner of CARIN for Blue Button: every figure as an adjudication and a total. */
export function buildClaim(member: MemberSketch, claim: ClaimSketch): ExplanationOfBenefit {
  const { service, serviceDay } = claim;
  const decidedOn = plusDays(serviceDay, claim.decision === null ? 3 : 9);
  const figures = figuresOf(claim);
  const amounts = amountsOf(claim.billed, figures);
  return {
    resourceType: "ExplanationOfBenefit",
    id: claim.id,
    meta: asOf(decidedOn),
    identifier: [
      { type: concept(systems.carinIdentifierType, "uc"), system: systems.claimNumber, value: claim.number },
    ],
    status: "active",
    type: concept(systems.claimType, service.type ?? "professional"),
    use: "claim",
    patient: refer(`Patient/${member.id}`),
    billablePeriod: { start: serviceDay, end: serviceDay },
    created: instant(decidedOn, "04:00"),
    insurer,
    provider: refer(claim.provider.place.reference, claim.provider.place.name),
    outcome: claim.decision === null ? "queued" : "complete",
    supportingInfo: [
      {
        sequence: 1,
        category: concept(systems.carinSupportingInfo, "clmrecvddate"),
        timingDate: plusDays(serviceDay, 2),
      },
    ],
    diagnosis: [
      {
        sequence: 1,
        diagnosisCodeableConcept: concept(systems.icd10, claim.diagnosis),
        type: [concept("http://terminology.hl7.org/CodeSystem/ex-diagnosistype", "principal")],
      },
    ],
    insurance: [{ focal: true, coverage: coverageReference(member) }],
    item: [
      {
        sequence: 1,
        productOrService: concept(service.system ?? systems.procedure, service.code, service.words),
        servicedDate: serviceDay,
        adjudication: [...amounts, ...denialOf(claim.decision)],
      },
    ],
    adjudication: [networkStatus(claim.network)],
    total: amounts,
    ...(figures ? { payment: { date: plusDays(decidedOn, 2), amount: money(figures.planPaid) } } : {}),
  };
}

const amount = (system: string, code: string, cents: number) => ({
  category: concept(system, code),
  amount: money(cents),
});

type Amount = ReturnType<typeof amount>;

function amountsOf(billed: number, figures: Figures | null): Amount[] {
  const submitted = amount(systems.adjudication, "submitted", billed);
  if (!figures) return [submitted];
  return [
    submitted,
    amount(systems.adjudication, "eligible", figures.eligible),
    amount(systems.adjudication, "deductible", figures.deductible),
    amount(systems.adjudication, "copay", figures.copay),
    amount(systems.carinAdjudication, "coinsurance", figures.coinsurance),
    amount(systems.carinAdjudication, "noncovered", figures.nonCovered),
    amount(systems.carinAdjudication, "memberliability", figures.memberOwes),
    amount(systems.carinAdjudication, "paidtoprovider", figures.planPaid),
  ];
}

/** CARIN writes a denial's reason as an adjudication of its own; the group code stands beside it. */
function denialOf(decision: Decision): ExplanationOfBenefitItemAdjudication[] {
  if (decision?.kind !== "denied") return [];
  const reason: CodeableConcept = {
    coding: [coding(systems.carc, decision.carc), coding(systems.adjustmentGroup, decision.group)],
  };
  return [{ category: concept(systems.carinDiscriminator, "denialreason"), reason }];
}

const networkStatus = (network: "in" | "out") => ({
  category: concept(systems.carinDiscriminator, "billingnetworkstatus"),
  reason: concept(systems.carinStatus, network === "in" ? "innetwork" : "outofnetwork"),
});
