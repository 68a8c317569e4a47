import type { ExplanationOfBenefit } from "fhir/r4";
import { claimNumbers, writtenForms } from "#journey/intake/said-numbers/number-form.ts";
import { amountOf } from "#journey/profile/claims/claim-figures.ts";
import { claimsCard } from "#journey/profile/claims/claims-card.ts";
import { centsOf } from "#journey/profile/fhir-values.ts";
import type { ClaimLine } from "#journey/profile/profile.ts";
import { isOf, readPractice } from "./practice.ts";
import type { Practice } from "./practice.ts";
import type { ProviderContext } from "./provider-topic.ts";

/** What became of a number that a provider gave. */
export type ClaimFinding =
  | {
      readonly kind: "paid" | "paidInPart" | "noPayment" | "denied" | "inProcess";
      readonly said: string;
      readonly line: ClaimLine;
      /** What the plan paid, in cents; null where it is not on record. */
      readonly paid: number | null;
    }
  /** None of this provider's: whether another's has the number is not told. `several`: of more than one year. */
  | { readonly kind: "notFound" | "several"; readonly said: string };

const numbersASearch = 10;

/** Looks up said claim numbers among the claims that this provider billed or worked on, in the order they were said. */
export async function findClaims(
  { reader, providerId, clock }: ProviderContext,
  numbers: readonly string[],
): Promise<readonly ClaimFinding[]> {
  const now = clock.now();
  const starts = Array.from({ length: Math.ceil(numbers.length / numbersASearch) }, (_, at) => at);
  const [practice, ...found] = await Promise.all([
    readPractice(reader, providerId),
    ...starts.map((at) => {
      const some = numbers.slice(at * numbersASearch, (at + 1) * numbersASearch);
      const written = some.flatMap((digits) => writtenForms(claimNumbers, digits, now));
      return reader.search("ExplanationOfBenefit", [["identifier", written.join(",")]], 100);
    }),
  ]);
  return numbers.map((said) => findingOf(said, found.flat(), practice, now));
}

function findingOf(
  said: string,
  explanations: readonly ExplanationOfBenefit[],
  practice: Practice,
  now: Date,
): ClaimFinding {
  const written = writtenForms(claimNumbers, said, now);
  const own = explanations
    .filter((each) => isOf(practice, each))
    .filter(({ identifier }) => identifier?.some(({ value }) => written.includes(value ?? "")))
    .flatMap((explanation) =>
      claimsCard([explanation], new Map(), now).recent.map((line) => ({ explanation, line })),
    );
  const [first] = own;
  if (!first || own.length > 1) return { kind: first ? "several" : "notFound", said };
  const paid = paidOf(first.explanation);
  return { kind: kindOf(first.line, paid), said, line: first.line, paid };
}

const paidOf = (explanation: ExplanationOfBenefit): number | null =>
  amountOf(explanation, "paidtoprovider") ??
  centsOf(explanation.payment?.amount) ??
  amountOf(explanation, "benefit");

/** A provider asks what came of it for them: a processed claim may still have paid nothing. */
function kindOf({ status, denial }: ClaimLine, paid: number | null) {
  if (status === "inProcess") return "inProcess";
  if (status !== "processed") return "denied";
  if (paid !== null && paid > 0) return denial === null ? "paid" : "paidInPart";
  return denial === null ? "noPayment" : "denied";
}
