/** What a practice says of itself: ten digits and nine. Neither is checked against anybody yet. */
export interface ProviderClaim {
  readonly npi: string;
  readonly tin: string;
}

/** Where national provider identifiers and federal tax numbers live in a resource's identifiers. */
export const npiSystem = "http://hl7.org/fhir/sid/us-npi";
export const tinSystem = "urn:oid:2.16.840.1.113883.4.4";

/** Reads a claim as it was keyed or said; what cannot be one is a claim of nobody. */
export function readProviderClaim(npi: string, tin: string): ProviderClaim {
  const [npiDigits, tinDigits] = [onlyDigits(npi), onlyDigits(tin)];
  return {
    npi: isPossibleNpi(npiDigits) ? npiDigits : nobody.npi,
    tin: /^\d{9}$/.test(tinDigits) ? tinDigits : nobody.tin,
  };
}

const onlyDigits = (text: string): string => text.replaceAll(/[^0-9]/g, "");

/** NPIs begin with 1 or 2, and no tax number is all zeros. */
const nobody: ProviderClaim = { npi: "0000000000", tin: "000000000" };

/** An NPI counts as a card number of a health application in the United States (45 CFR 162.406). */
const cardPrefix = "80840";

/** Ten digits, the first of them 1 or 2, the last a check digit by Luhn's rule over the prefix and the rest. */
export const isPossibleNpi = (npi: string): boolean =>
  /^[12]\d{9}$/.test(npi) && luhnSum(cardPrefix + npi) % 10 === 0;

/** From the right, every second digit doubled and its digits added up. */
function luhnSum(digits: string): number {
  const fromRight = Array.from(digits, Number).toReversed();
  return fromRight.reduce((sum, digit, place) => {
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}
