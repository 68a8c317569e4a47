import type { Rule } from "./rule.ts";
import { addressMismatch } from "./rules/address-mismatch.ts";
import { appealDeadline } from "./rules/appeal-deadline.ts";
import { benefitLimitNear } from "./rules/benefit-limit-near.ts";
import { betterCoverElsewhere } from "./rules/better-cover-elsewhere.ts";
import { careGapOpen } from "./rules/care-gap-open.ts";
import { caseManagementReferral } from "./rules/case-management-referral.ts";
import { claimBatchOneCause } from "./rules/claim-batch-one-cause.ts";
import { coordinationOfBenefits } from "./rules/coordination-of-benefits.ts";
import { costEstimate } from "./rules/cost-estimate.ts";
import { credentialing } from "./rules/credentialing.ts";
import { deniedClaimExplained } from "./rules/denied-claim-explained.ts";
import { dependentTurning26 } from "./rules/dependent-turning-26.ts";
import { dischargeFollowUp } from "./rules/discharge-follow-up.ts";
import { gracePeriodRunning } from "./rules/grace-period.ts";
import { idCard } from "./rules/id-card.ts";
import { interpreterOffer } from "./rules/interpreter-offer.ts";
import { medicareTurning65 } from "./rules/medicare-turning-65.ts";
import { missingDocument } from "./rules/missing-document.ts";
import { nurseLineRedFlags } from "./rules/nurse-line-red-flags.ts";
import { openCase } from "./rules/open-case.ts";
import { pcpLeftNetwork } from "./rules/pcp-left-network.ts";
import { pcpUnassigned } from "./rules/pcp-unassigned.ts";
import { pharmacistFlag } from "./rules/pharmacist-flag.ts";
import { portalOffer } from "./rules/portal-offer.ts";
import { priorAuthorizationClockNear } from "./rules/prior-authorization-clock-near.ts";
import { promiseBroken } from "./rules/promise-broken.ts";
import { promiseDue } from "./rules/promise-due.ts";
import { referralOutcome } from "./rules/referral-outcome.ts";
import { refillDue } from "./rules/refill-due.ts";
import { refillLate } from "./rules/refill-late.ts";
import { renewalPremiumChange } from "./rules/renewal-premium-change.ts";
import { repeatCall } from "./rules/repeat-call.ts";
import { representativeExpiring } from "./rules/representative-expiring.ts";
import { rideOffer } from "./rules/ride-offer.ts";
import { surveyDetractor } from "./rules/survey-detractor.ts";
import { telehealthOffer } from "./rules/telehealth-offer.ts";

/** Every rule there is, by id. A new one is a file in `rules/` and a line here. */
export const rules: readonly Rule[] = [
  addressMismatch,
  appealDeadline,
  benefitLimitNear,
  betterCoverElsewhere,
  careGapOpen,
  caseManagementReferral,
  claimBatchOneCause,
  coordinationOfBenefits,
  costEstimate,
  credentialing,
  deniedClaimExplained,
  dependentTurning26,
  dischargeFollowUp,
  gracePeriodRunning,
  idCard,
  interpreterOffer,
  medicareTurning65,
  missingDocument,
  nurseLineRedFlags,
  openCase,
  pcpLeftNetwork,
  pcpUnassigned,
  pharmacistFlag,
  portalOffer,
  priorAuthorizationClockNear,
  promiseBroken,
  promiseDue,
  referralOutcome,
  refillDue,
  refillLate,
  renewalPremiumChange,
  repeatCall,
  representativeExpiring,
  rideOffer,
  surveyDetractor,
  telehealthOffer,
];
