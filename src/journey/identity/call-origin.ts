import type { NumberTrust } from "../contact/attributes.ts";
import { readNumber } from "./matching/said-details.ts";
import type { CallingNumber } from "./matching/said-details.ts";

/** Where a contact comes from. A number that somebody says is not the caller's is as good as none. */
export interface CallOrigin {
  readonly number: CallingNumber;
  readonly isSpoofed: boolean;
}

/** A chat, or a call of which nothing is told. */
export const unknownOrigin: CallOrigin = { number: null, isSpoofed: false };

/** From the address of the other end, empty where it was withheld, and what is said of it. */
export const originOf = (address: string | null, trust: NumberTrust | undefined): CallOrigin => {
  const isSpoofed = trust === "spoofed";
  return { number: isSpoofed || address === null ? null : readNumber(address), isSpoofed };
};
