import { memberIdSystem, readBirthDate } from "../member-claim.ts";
import type { Patient } from "fhir/r4";

/** What somebody says of a member. Null is not said, or nothing that could be compared. */
export interface SaidDetails {
  /** Nine digits. */
  readonly memberId: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** ISO day. */
  readonly birthDate: string | null;
  /** Five digits. */
  readonly zip: string | null;
}

/** The number a contact comes from, as far as it counts: ten digits, or null where it was withheld or is not to be trusted. */
export type CallingNumber = string | null;

/** What the plan has on file to compare with, of one living member. */
export interface MemberDetails {
  readonly patientId: string;
  readonly memberIds: readonly string[];
  readonly firstNames: readonly string[];
  readonly lastNames: readonly OnFile[];
  readonly birthDate: string | null;
  readonly zips: readonly OnFile[];
  readonly phones: readonly string[];
}

/** A value with whether it is one of before. */
export interface OnFile {
  readonly value: string;
  readonly isFormer: boolean;
}

/** What may come from a form: texts as they were typed, empty where nothing was said. */
export type TypedDetails = { readonly [field in keyof SaidDetails]: string };

export const readSaid = (typed: TypedDetails): SaidDetails => ({
  memberId: digitsOf(typed.memberId, 9),
  firstName: typed.firstName.trim() || null,
  lastName: typed.lastName.trim() || null,
  birthDate: readBirthDate(withoutSlashes(typed.birthDate.trim())),
  zip: digitsOf(typed.zip, 5),
});

/** `5/14/1979` as it is keyed. */
const withoutSlashes = (typed: string): string => {
  const [month = "", day = "", year = "", ...more] = typed.split("/");
  return year === "" || more.length > 0 ? typed : month.padStart(2, "0") + day.padStart(2, "0") + year;
};

/** Ten digits of a number in North America, however it is written; null for any other. */
export const readNumber = (number: string): CallingNumber =>
  /^1?(\d{10})$/.exec(number.replaceAll(/[^0-9]/g, ""))?.[1] ?? null;

/** The details of a member; null for the deceased and inactive, who match nothing. */
export function detailsOf(patient: Patient): MemberDetails | null {
  const { id, deceasedBoolean, deceasedDateTime, active } = patient;
  if (id === undefined || deceasedBoolean === true || deceasedDateTime !== undefined || active === false)
    return null;
  const { name = [], address = [], telecom = [], identifier = [] } = patient;
  return {
    patientId: id,
    memberIds: identifier.flatMap(({ system, value }) => (system === memberIdSystem && value ? [value] : [])),
    firstNames: name.flatMap(({ given = [] }) => given),
    lastNames: name.flatMap(({ family, use }) =>
      family === undefined ? [] : [{ value: family, isFormer: use === "old" || use === "maiden" }],
    ),
    birthDate: patient.birthDate?.length === 10 ? patient.birthDate : null,
    zips: address.flatMap(({ postalCode, use }) =>
      postalCode === undefined ? [] : [{ value: postalCode.slice(0, 5), isFormer: use === "old" }],
    ),
    phones: telecom
      .filter(({ system, use }) => (system === "phone" || system === "sms") && use !== "old")
      .flatMap(({ value }) => readNumber(value ?? "") ?? []),
  };
}

function digitsOf(text: string, count: number): string | null {
  const digits = text.replaceAll(/[^0-9]/g, "");
  return digits.length === count ? digits : null;
}
