import type { MemberDetails, SaidDetails } from "#journey/identity/matching/said-details.ts";
import type { Chance } from "#local/seed/chance.ts";
import type { FunnelMix } from "./funnel-claims.ts";
import { inventDay, inventPhone } from "./invented-population.ts";
import { slips, truthOf } from "./said-amiss.ts";
import type { Slip } from "./said-amiss.ts";

/** Somebody who calls, with the label that only the simulation knows. */
export interface FunnelCaller {
  readonly kind: "member" | "fraud";
  readonly how: string;
  /** Who they are, or say they are. */
  readonly member: MemberDetails;
  readonly number: string | null;
  /** The carrier says that the number is not theirs. */
  readonly isSpoofed: boolean;
  /** What they say, one look-up after the other. */
  readonly said: readonly SaidDetails[];
  /** A code sent to the number on file reaches them. */
  readonly readsCodes: boolean;
  /** How a document check would end: their own, none, or one that is not theirs. */
  readonly document: "own" | "none" | "notLiving";
}

type AnySlip = (said: SaidDetails, chance: Chance, member: MemberDetails) => SaidDetails;

const everydaySlips = [
  "typoInName",
  "wrongDigitInDate",
  "wrongYear",
  "moved",
  "marriedName",
] as const satisfies readonly Slip[];

/** Draws callers in the given mix about the members of a population. */
export function drawCaller(chance: Chance, members: readonly MemberDetails[], mix: FunnelMix): FunnelCaller {
  const member = members[chance.int(0, members.length - 1)];
  if (member === undefined) throw new Error("There is nobody in this population");
  return chance.is(mix.fraud) ? fraudster(chance, member) : honest(chance, member, mix);
}

function honest(chance: Chance, member: MemberDetails, { easy, completes }: FunnelMix): FunnelCaller {
  const truth = { ...truthOf(member), ...(chance.is(0.7) ? { memberId: null } : {}) };
  const slip: AnySlip = slips[chance.pick(everydaySlips)];
  const stays = chance.is(completes);
  const base = {
    kind: "member",
    member,
    number: member.phones[0] ?? null,
    isSpoofed: false,
    readsCodes: stays && chance.is(0.7),
    document: stays ? "own" : "none",
  } as const;
  if (chance.is(easy)) return { ...base, how: "own number, everything right", said: [truth] };
  if (chance.is(0.4)) return { ...base, how: "something amiss", said: [slip(truth, chance, member)] };
  const elsewhere = { ...truth, memberId: null };
  return { ...base, how: "another number", number: inventPhone(chance), said: [elsewhere] };
}

/** What thieves bring: the telephone book, guesses, or data of a breach. */
function fraudster(chance: Chance, member: MemberDetails): FunnelCaller {
  const book = { ...truthOf(member), memberId: null };
  const guess = () => ({ ...book, birthDate: inventDay(chance, chance.int(1950, 2000)) });
  const base = { kind: "fraud", member, readsCodes: false } as const;
  const document = chance.is(0.5) ? "notLiving" : "none";
  if (chance.is(0.4))
    return {
      ...base,
      how: "spoofed, marked by the carrier",
      number: null,
      isSpoofed: true,
      said: [book],
      document,
    };
  if (chance.is(0.6))
    return {
      ...base,
      how: "spoofed unnoticed, guesses the birth date",
      number: member.phones[0] ?? null,
      isSpoofed: false,
      said: [guess(), guess(), guess()],
      document,
    };
  if (chance.is(0.8))
    return {
      ...base,
      how: "knows all but the ID",
      number: inventPhone(chance),
      isSpoofed: false,
      said: [book],
      document,
    };
  const whole = truthOf(member);
  return {
    ...base,
    how: "data of a breach: ID and birth date",
    number: inventPhone(chance),
    isSpoofed: false,
    said: [whole],
    document,
  };
}
