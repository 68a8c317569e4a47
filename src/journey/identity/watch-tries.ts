import type { ContactIdentity } from "../contact/contact-row.ts";
import type { FraudSignal } from "../contact/fraud-signals.ts";
import type { CallOrigin } from "./call-origin.ts";
import type { CallerClaim } from "./caller-claim.ts";
import type { CodeMaker } from "./one-time-codes.ts";
import type { TryLedger } from "./try-ledger.ts";

/**
 * Limits within 24 hours, over all contacts. Two contacts may be spent on one member: whoever mistypes three times and
 * calls again is served. A caretaker calls about a family; six members from one number are no family's calls. A member
 * is texted and mistypes codes in two contacts at most.
 */
export const tryLimits = { wrongOnMember: 6, membersFromNumber: 6, wrongCodes: 6 } as const;

/** The sealed names of what a claim is counted under; null where there is none, which is the same for all of a kind. */
export interface Watched {
  readonly member: string | null;
  readonly number: string | null;
}

/** How the tries so far bear on a claim. Never told to the caller, whose answer is that to somebody unknown. */
export interface Watch {
  readonly signals: readonly FraudSignal[];
  /** Not even what is right opens anybody. */
  readonly opensNobody: boolean;
}

type Seal = Pick<CodeMaker, "seal">;

const watchedMember = (maker: Seal, memberId: string): string => maker.seal(`member|${memberId}`);

/** Whether a member was named wrongly too often today for anything but a code or a document to open their page. */
export const isTriedTooOften = async (
  tries: Pick<TryLedger, "read">,
  maker: Seal,
  memberId: string,
): Promise<boolean> =>
  (await tries.read("member", watchedMember(maker, memberId))).tries >= tryLimits.wrongOnMember;

/** A wrong answer about a member, wherever it was given. */
export const countWrongOn = (tries: TryLedger, maker: Seal, memberId: string): Promise<void> =>
  tries.add("member", watchedMember(maker, memberId), 1, null);

export const watchedBy = (maker: Seal, claim: CallerClaim, { number }: CallOrigin): Watched => ({
  member: claim.kind === "provider" ? null : watchedMember(maker, claim.memberId),
  number: claim.kind === "provider" || number === null ? null : maker.seal(`number|${number}`),
});

export async function readTries(
  tries: TryLedger,
  { member, number }: Watched,
  { isSpoofed }: CallOrigin,
): Promise<Watch> {
  const [onMember, fromNumber] = await Promise.all([
    member === null ? null : tries.read("member", member),
    number === null ? null : tries.read("number", number),
  ]);
  const hasManyTries = (onMember?.tries ?? 0) >= tryLimits.wrongOnMember;
  const hasManyMembers = (fromNumber?.things ?? 0) >= tryLimits.membersFromNumber;
  return {
    signals: [
      ...(isSpoofed ? (["spoofedNumber"] as const) : []),
      ...(hasManyTries ? (["manyWrongTries"] as const) : []),
      ...(hasManyMembers ? (["manyMembersFromOneNumber"] as const) : []),
    ],
    opensNobody: hasManyTries || hasManyMembers,
  };
}

/** Codes are counted under whom they were sent to. */
export const watchedCodes = (
  maker: Seal,
  { patientId, relatedPersonId }: Pick<ContactIdentity, "patientId" | "relatedPersonId">,
): string => maker.seal(`code|${patientId ?? ""}|${relatedPersonId ?? ""}`);

export const hasManyWrongCodes = async (
  tries: Pick<TryLedger, "read">,
  maker: Seal,
  subject: Parameters<typeof watchedCodes>[1],
): Promise<boolean> => (await tries.read("code", watchedCodes(maker, subject))).tries >= tryLimits.wrongCodes;

/** Right and wrong claims are written alike, so that neither takes longer. */
export async function countTry(
  tries: TryLedger,
  { member, number }: Watched,
  isWrong: boolean,
): Promise<void> {
  await Promise.all([
    member === null ? null : tries.add("member", member, isWrong ? 1 : 0, null),
    number === null ? null : tries.add("number", number, 0, member),
  ]);
}
