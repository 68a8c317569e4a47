import { dollars } from "../dollars.ts";
import type { ClaimFigures, ClaimLine } from "../profile.ts";
import { whoCarries } from "./group-words.ts";

/** Why a member owes what they owe on a claim, sentence by sentence; no sentence for what is not on record. */
export function explainClaim(claim: ClaimLine): readonly string[] {
  const { denial, remarks = [], mismatch } = claim;
  return [
    ...arithmetic(claim),
    ...(denial === null ? [] : [`Denied because ${denial.words} (code ${denial.code}).`, whoCarries(denial)]),
    ...remarks.map(({ code, words }) => `The plan adds: ${words} (${code}).`),
    ...(mismatch === undefined ? [] : [mismatch.words]),
  ];
}

function arithmetic({ billed, figures, memberOwes, status }: ClaimLine): readonly string[] {
  if (figures === undefined || status !== "processed") {
    return billed === null ? [] : [`Billed ${dollars(billed)}.`];
  }
  const { allowed, planPaid } = figures;
  const parts = partsOf(figures);
  const first = [
    ...(billed === null ? [] : [`Billed ${dollars(billed)}`]),
    ...(allowed === null ? [] : [`the plan allows ${dollars(allowed)}`]),
    ...(planPaid === null ? [] : [`the plan paid ${dollars(planPaid)}`]),
  ];
  const sum = parts.length === 0 ? "" : `${parts.join(" + ")} = `;
  return [
    ...(first.length === 0 ? [] : [`${capital(first.join(", "))}.`]),
    ...(memberOwes === null ? [] : [`${capital(sum)}${dollars(memberOwes)} for the member.`]),
  ];
}

function partsOf(figures: ClaimFigures): readonly string[] {
  const { deductible, copay, coinsurance, notCovered } = figures;
  return [
    ...(positive(deductible) ? [`deductible ${dollars(deductible)}`] : []),
    ...(positive(copay) ? [`copay ${dollars(copay)}`] : []),
    ...(positive(coinsurance)
      ? [`coinsurance ${dollars(coinsurance)}${shareWords(figures, coinsurance)}`]
      : []),
    ...(positive(notCovered) ? [`not covered ${dollars(notCovered)}`] : []),
  ];
}

const positive = (cents: number | null): cents is number => cents !== null && cents > 0;

/** Of what the coinsurance is a share: what deductible and copay left of the allowed amount. */
function shareWords({ allowed, deductible, copay }: ClaimFigures, coinsurance: number): string {
  const rest = (allowed ?? 0) - (deductible ?? 0) - (copay ?? 0);
  if (rest <= 0 || coinsurance > rest) return "";
  const percent = Math.round((coinsurance * 1000) / rest) / 10;
  return ` (${percent}% of the ${dollars(rest)} left)`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
