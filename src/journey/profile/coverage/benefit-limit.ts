import type {
  CodeableConcept,
  ExplanationOfBenefit,
  ExplanationOfBenefitItem,
  InsurancePlanCoverageBenefitLimit,
} from "fhir/r4";
import { dayOf } from "../calendar-day.ts";
import { decideClaim } from "../claims/claim-decision.ts";
import { amountOf, claimNumberOf, isClaim, serviceDateOf } from "../claims/claim-figures.ts";
import { wordsOf } from "../fhir-values.ts";
import { byText } from "../in-order.ts";
import type { BenefitLimit } from "./benefit.ts";
import { planYear } from "./coverage-in-force.ts";

interface Counting {
  readonly explanations: readonly ExplanationOfBenefit[];
  readonly now: Date;
}

/**
 * The first limit by count, with what is used of it: the units of this year's claims for the service that were paid or
 * applied to the deductible. Denied claims do not count; those being decided are told apart. Null without a limit.
 */
export function benefitLimit(
  service: CodeableConcept,
  limits: readonly InsurancePlanCoverageBenefitLimit[],
  { explanations, now }: Counting,
): BenefitLimit | null {
  const limit = limits.find(({ value }) => value?.value !== undefined && value.code !== "USD");
  const allowed = limit?.value?.value;
  if (limit === undefined || allowed === undefined) return null;
  const { from, until } = planYear(now);
  const used = explanations
    .flatMap((each) => useOf(each, service))
    .filter(({ serviceDate }) => serviceDate >= from && serviceDate <= until);
  const counted = used
    .filter(({ standing }) => standing === "counts")
    .toSorted(
      (left, right) => byText(right.serviceDate, left.serviceDate) || byText(left.claimId, right.claimId),
    );
  return {
    allowed,
    unit: limit.value?.unit ?? wordsOf(limit.code) ?? "times",
    from,
    until,
    used: unitsOf(counted),
    counted: counted.map(({ claimId, serviceDate, units }) => ({ claimId, serviceDate, units })),
    inProcess: unitsOf(used.filter(({ standing }) => standing === "inProcess")),
    denied: used.filter(({ standing }) => standing === "denied").length,
  };
}

interface Use {
  readonly claimId: string;
  readonly serviceDate: string;
  readonly units: number;
  readonly standing: "counts" | "denied" | "inProcess";
}

const unitsOf = (uses: readonly Use[]): number => uses.reduce((sum, { units }) => sum + units, 0);

/** What one claim takes of the benefit: the units of its lines for the service. */
function useOf(explanation: ExplanationOfBenefit, service: CodeableConcept): readonly Use[] {
  if (!isClaim(explanation)) return [];
  const lines = (explanation.item ?? []).filter((line) => isFor(line, service));
  const serviceDate = dayOf(lines[0]?.servicedDate) ?? serviceDateOf(explanation);
  if (lines.length === 0 || serviceDate === null) return [];
  const units = lines.reduce((sum, { quantity }) => sum + (quantity?.value ?? 1), 0);
  return [{ claimId: claimNumberOf(explanation), serviceDate, units, standing: standingOf(explanation) }];
}

function standingOf(explanation: ExplanationOfBenefit): Use["standing"] {
  const { status } = decideClaim(explanation, amountOf(explanation, "memberliability"));
  if (status === "inProcess") return "inProcess";
  return status === "processed" ? "counts" : "denied";
}

/** By a code in common: of the procedure, or of the kind of service. A code of another system is another code. */
const isFor = (line: ExplanationOfBenefitItem, service: CodeableConcept): boolean =>
  [line.productOrService, line.category].some((concept) =>
    (concept?.coding ?? []).some((one) =>
      (service.coding ?? []).some(
        (other) => one.code !== undefined && one.code === other.code && one.system === other.system,
      ),
    ),
  );
