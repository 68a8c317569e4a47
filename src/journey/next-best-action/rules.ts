import type { Rule } from "./rule.ts";
import { appealDeadline } from "./rules/appeal-deadline.ts";
import { deniedClaimExplained } from "./rules/denied-claim-explained.ts";
import { missingDocument } from "./rules/missing-document.ts";
import { priorAuthorizationClockNear } from "./rules/prior-authorization-clock-near.ts";
import { refillLate } from "./rules/refill-late.ts";

/** Every rule there is, by id. A new one is a file in `rules/` and a line here. */
export const rules: readonly Rule[] = [
  appealDeadline,
  deniedClaimExplained,
  missingDocument,
  priorAuthorizationClockNear,
  refillLate,
];
