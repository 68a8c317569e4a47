import type { Coverage, ExplanationOfBenefit, Patient } from "fhir/r4";
import { isOf, readPractice } from "../../disclosure/practice.ts";
import type { Practice } from "../../disclosure/practice.ts";
import { memberIdSystem } from "../../identity/member-claim.ts";
import { keyOf } from "../../profile/fhir-values.ts";
import { planCards } from "../../profile/coverage/plan-card.ts";
import type { Plan } from "../../profile/profile.ts";
import { tellClaim } from "./find-claims.ts";
import type { PracticeQuestion, ToldClaim } from "./find-claims.ts";

/** What a practice is told of a member ID. */
export type PatientFinding =
  | {
      readonly kind: "patient";
      readonly said: string;
      readonly patientId: string;
      /** The plan that counts today; null without one on record. */
      readonly plan: Plan | null;
      /** What this practice billed or worked on, newest as the store gives it. */
      readonly claims: readonly ToldClaim[];
    }
  /** No patient of this practice: whether the plan has such a member is not told. */
  | { readonly kind: "notFound"; readonly said: string };

/** Ids that no resource has: who does not exist is asked for as long as who does. */
const nobody = "nobody";
const mostClaims = 100;

/**
 * A member ID, for the practice that calls. Told of those it has billed or worked for, or whose primary care provider
 * works there; everybody else reads like nobody, after the same questions to the store.
 */
export async function findPatient(
  { reader, providerId, clock }: PracticeQuestion,
  memberId: string,
  practice: Promise<Practice> = readPractice(reader, providerId),
): Promise<PatientFinding> {
  const [own, found] = await Promise.all([
    practice,
    reader.search("Patient", [["identifier", `${memberIdSystem}|${memberId}`]], 2),
  ]);
  const patient = found.length === 1 ? found[0] : undefined;
  const key = `Patient/${patient?.id ?? nobody}`;
  const keys = [...own].join(",");
  const [billed, worked, coverages] = await Promise.all([
    reader.search(
      "ExplanationOfBenefit",
      [
        ["patient", key],
        ["provider", keys],
      ],
      mostClaims,
    ),
    reader.search(
      "ExplanationOfBenefit",
      [
        ["patient", key],
        ["care-team", keys],
      ],
      mostClaims,
    ),
    reader.search("Coverage", [["beneficiary", key]], 20),
  ]);
  const explanations = [...new Map([...billed, ...worked].map((each) => [each.id, each])).values()];
  return findingOf(memberId, { patient, explanations, coverages }, own, clock.now());
}

interface Found {
  readonly patient: Patient | undefined;
  readonly explanations: readonly ExplanationOfBenefit[];
  readonly coverages: readonly Coverage[];
}

function findingOf(said: string, found: Found, practice: Practice, now: Date): PatientFinding {
  const { patient, explanations, coverages } = found;
  const claims = explanations
    .filter((each) => isOf(practice, each))
    .flatMap((each) => tellClaim(said, each, now));
  const isPatient = claims.length > 0 || hasOwnDoctorAt(practice, patient);
  if (patient?.id === undefined || !isPatient) return { kind: "notFound", said };
  const [plan] = planCards(coverages, new Map(), now);
  return { kind: "patient", said, patientId: patient.id, plan: plan ?? null, claims };
}

const hasOwnDoctorAt = (practice: Practice, patient: Patient | undefined): boolean =>
  (patient?.generalPractitioner ?? []).some((reference) => practice.has(keyOf(reference) ?? ""));
