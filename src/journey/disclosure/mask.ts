/**
 * Values as they may be read while masked: enough to confirm what a caller says, too little to tell them. Pure text;
 * what is short is masked whole.
 */
const dot = "•";

/** Year, month and day of a birth are all asked for, so none of them stays. */
export const maskedBirthDate = `${dot.repeat(2)}/${dot.repeat(2)}/${dot.repeat(4)}`;

/** The last three of an ID: `••••••335`. */
export const maskId = (id: string): string => (id.length < 6 ? dot.repeat(6) : maskButLast(id, 3));

/** The last two digits of a number: `••••••••••42`. */
const maskNumber = (number: string): string => {
  const digits = number.replaceAll(/\D/g, "");
  return digits.length < 7 ? dot.repeat(8) : maskButLast(digits, 2);
};

/** The first letter and the domain: `r•••@example.com`. */
const maskEmail = (address: string): string => {
  const at = address.lastIndexOf("@");
  return at < 1 ? dot.repeat(8) : `${address.charAt(0)}${dot.repeat(3)}${address.slice(at)}`;
};

/** An address, a telephone number or an e-mail address. Of a street address nothing stays but its postal code's end. */
export function maskContactPoint(value: string): string {
  if (value.includes("@")) return maskEmail(value);
  if (!/\p{L}/u.test(value)) return maskNumber(value);
  const postal = /\b\d{3}(\d{2})(-\d{4})?\s*$/.exec(value)?.[1];
  return postal === undefined ? dot.repeat(12) : `${dot.repeat(12)} ${dot.repeat(3)}${postal}`;
}

const maskButLast = (text: string, kept: number): string =>
  `${dot.repeat(Math.max(0, text.length - kept))}${text.slice(-kept)}`;
