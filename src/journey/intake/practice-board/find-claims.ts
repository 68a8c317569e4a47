import type { ExplanationOfBenefit } from "fhir/r4";
import type { Clock } from "../../clock.ts";
import { isOf, readPractice } from "../../disclosure/practice.ts";
import type { Practice } from "../../disclosure/practice.ts";
import type { FhirReader } from "../../identity/fhir-reader.ts";
import { amountOf } from "../../profile/claims/claim-figures.ts";
import { claimsCard } from "../../profile/claims/claims-card.ts";
import { centsOf, keyOf } from "../../profile/fhir-values.ts";
import type { ClaimLine } from "../../profile/profile.ts";
import { claimNumbers, writtenForms } from "../said-numbers/number-form.ts";

/** What became of a number that a provider gave. */
export type ClaimFinding =
  | ToldClaim
  /** None of this provider's: whether another's has the number is not told. `several`: of more than one year. */
  | { readonly kind: "notFound" | "several"; readonly said: string };

export interface ToldClaim {
  readonly kind: "paid" | "paidInPart" | "noPayment" | "denied" | "inProcess";
  readonly said: string;
  readonly line: ClaimLine;
  /** What the plan paid, in cents; null where it is not on record. */
  readonly paid: number | null;
  /** FHIR Patient id of whose claim it is, for the audit entry; null where the claim does not say. */
  readonly patientId: string | null;
}

export interface PracticeQuestion {
  /** Finds nothing that carries a sensitive label. */
  readonly reader: FhirReader;
  /** FHIR Organization id of the practice that calls. */
  readonly providerId: string;
  readonly clock: Clock;
}

const numbersASearch = 10;

/** Looks up said claim numbers among the claims that this provider billed or worked on, in the order they were said. */
export async function findClaims(
  { reader, providerId, clock }: PracticeQuestion,
  numbers: readonly string[],
  practice: Promise<Practice> = readPractice(reader, providerId),
): Promise<readonly ClaimFinding[]> {
  const now = clock.now();
  const starts = Array.from({ length: Math.ceil(numbers.length / numbersASearch) }, (_, at) => at);
  const [own, ...found] = await Promise.all([
    practice,
    ...starts.map((at) => {
      const some = numbers.slice(at * numbersASearch, (at + 1) * numbersASearch);
      const written = some.flatMap((digits) => writtenForms(claimNumbers, digits, now));
      return reader.search("ExplanationOfBenefit", [["identifier", written.join(",")]], 100);
    }),
  ]);
  return numbers.map((said) => findingOf(said, found.flat(), own, now));
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
    .flatMap((explanation) => tellClaim(said, explanation, now));
  const [first] = own;
  return !first || own.length > 1 ? { kind: first ? "several" : "notFound", said } : first;
}

/** A claim as its practice is told of it; nothing for what is no claim in force, such as a cancelled one. */
export function tellClaim(said: string, explanation: ExplanationOfBenefit, now: Date): readonly ToldClaim[] {
  const paid = paidOf(explanation);
  const patientId = /^Patient\/(.+)$/.exec(keyOf(explanation.patient) ?? "")?.[1] ?? null;
  return claimsCard([explanation], new Map(), now).recent.map((line) => ({
    kind: kindOf(line, paid),
    said,
    line,
    paid,
    patientId,
  }));
}

const paidOf = (explanation: ExplanationOfBenefit): number | null =>
  amountOf(explanation, "paidtoprovider") ??
  centsOf(explanation.payment?.amount) ??
  amountOf(explanation, "benefit");

/** A provider asks what came of it for them: a processed claim may still have paid nothing. */
function kindOf({ status, denial }: ClaimLine, paid: number | null): ToldClaim["kind"] {
  if (status === "inProcess") return "inProcess";
  if (status !== "processed") return "denied";
  if (paid !== null && paid > 0) return denial === null ? "paid" : "paidInPart";
  return denial === null ? "noPayment" : "denied";
}
