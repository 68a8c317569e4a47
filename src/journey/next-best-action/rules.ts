import type { Rule } from "./rule.ts";
import { appealDeadline } from "./rules/appeal-deadline.ts";
import { benefitLimitNear } from "./rules/benefit-limit-near.ts";
import { coordinationOfBenefits } from "./rules/coordination-of-benefits.ts";
import { costEstimate } from "./rules/cost-estimate.ts";
import { deniedClaimExplained } from "./rules/denied-claim-explained.ts";
import { idCard } from "./rules/id-card.ts";
import { missingDocument } from "./rules/missing-document.ts";
import { priorAuthorizationClockNear } from "./rules/prior-authorization-clock-near.ts";
import { refillLate } from "./rules/refill-late.ts";

/** Every rule there is, by id. A new one is a file in `rules/` and a line here. */
export const rules: readonly Rule[] = [
  appealDeadline,
  benefitLimitNear,
  coordinationOfBenefits,
  costEstimate,
  deniedClaimExplained,
  idCard,
  missingDocument,
  priorAuthorizationClockNear,
  refillLate,
];
