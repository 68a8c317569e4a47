import { sumOf } from "../fhir-values.ts";
import type { ClaimLine, Owed } from "../profile.ts";

/**
 * What the member owes on these claims, and of what it is made. It is what the plan says is theirs, not what is still
 * open at the provider's: a payment made there reaches a plan only where the claim says so. Null without any amount.
 */
export function owedOn(claims: readonly ClaimLine[]): Owed | null {
  const decided = claims.filter(({ status }) => status !== "inProcess");
  const withAmount = decided.filter((claim) => claim.memberOwes !== null);
  if (withAmount.length === 0) return null;
  const owing = withAmount.filter((claim) => (claim.memberOwes ?? 0) > 0);
  const parts = owing.map(partsOf);
  const sum = (part: keyof Parts): number => parts.reduce((total, each) => total + each[part], 0);
  return {
    total: owing.reduce((total, { memberOwes }) => total + (memberOwes ?? 0), 0),
    deductible: sum("deductible"),
    copay: sum("copay"),
    coinsurance: sum("coinsurance"),
    notCovered: sum("notCovered"),
    notSplit: sum("notSplit"),
    paid: sumOf(owing.map(({ figures }) => figures?.paidByMember ?? null)),
    claims: owing.length,
    withoutAmount: decided.length - withAmount.length,
  };
}

interface Parts {
  readonly deductible: number;
  readonly copay: number;
  readonly coinsurance: number;
  readonly notCovered: number;
  readonly notSplit: number;
}

/** What is left over the cost share is what is not covered, as far as the claim says so. */
function partsOf({ memberOwes, figures }: ClaimLine): Parts {
  const owes = memberOwes ?? 0;
  const share = {
    deductible: figures?.deductible ?? 0,
    copay: figures?.copay ?? 0,
    coinsurance: figures?.coinsurance ?? 0,
  };
  const rest = owes - share.deductible - share.copay - share.coinsurance;
  // Parts that are more than the whole split nothing.
  if (rest < 0 || Math.min(share.deductible, share.copay, share.coinsurance) < 0) {
    return { deductible: 0, copay: 0, coinsurance: 0, notCovered: 0, notSplit: owes };
  }
  const notCovered = Math.min(rest, Math.max(0, figures?.notCovered ?? 0));
  return { ...share, notCovered, notSplit: rest - notCovered };
}
