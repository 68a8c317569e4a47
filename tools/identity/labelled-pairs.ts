import type { CallingNumber, MemberDetails, SaidDetails } from "#journey/identity/matching/said-details.ts";
import { chanceFrom } from "#local/seed/chance.ts";
import type { Chance } from "#local/seed/chance.ts";
import { nameStock } from "./invented-people.ts";
import { inventDay, inventPhone, inventPopulation, inventZip } from "./invented-population.ts";
import type { Population } from "./invented-population.ts";
import { leaveOut, slips, truthOf } from "./said-amiss.ts";
import type { Slip } from "./said-amiss.ts";

/** A claim beside a member on file, with the label: is it this member who speaks? */
export interface LabelledPair {
  readonly kind: string;
  readonly said: SaidDetails;
  readonly calling: CallingNumber;
  readonly member: MemberDetails;
  readonly isSame: boolean;
}

/** Somebody else's claim, made from the member it comes near to. Null where this member has no such neighbour. */
type Neighbour = (member: MemberDetails, chance: Chance, population: Population) => Claim | null;
type Claim = Pick<LabelledPair, "said" | "calling">;

const own = (member: MemberDetails): CallingNumber => member.phones[0] ?? null;

/** Who is taken for a member most easily. Namesakes bear the same name, one of them since the same day. */
const neighbours: Readonly<Record<string, Neighbour>> = {
  twinOnFile: (member, _chance, { twins }) => {
    const pair = twins.find((each) => each.includes(member));
    const twin = pair?.find((each) => each !== member);
    return twin === undefined ? null : { said: truthOf(twin), calling: own(twin) };
  },
  twinNotOnFile: (member, chance) => ({
    said: { ...truthOf(member), memberId: null, firstName: nameStock.given(chance) },
    calling: own(member),
  }),
  sibling: (member, chance) => ({
    said: {
      ...truthOf(member),
      memberId: null,
      firstName: nameStock.given(chance),
      birthDate: nearDay(member, 6, chance),
    },
    calling: own(member),
  }),
  parentOfSameName: (member, chance) => ({
    said: { ...truthOf(member), memberId: null, birthDate: nearDay(member, 28, chance) },
    calling: own(member),
  }),
  spouse: (member, chance) => ({
    said: { ...truthOf(member), firstName: nameStock.given(chance), birthDate: nearDay(member, 4, chance) },
    calling: own(member),
  }),
  namesake: (member, chance) => ({
    said: {
      ...truthOf(member),
      memberId: null,
      birthDate: nearDay(member, 1, chance),
      zip: inventZip(chance),
    },
    calling: inventPhone(chance),
  }),
  namesakeOfTheDay: (member, chance) => ({
    said: { ...truthOf(member), memberId: null, zip: inventZip(chance) },
    calling: inventPhone(chance),
  }),
  knowsThePhoneBook: (member, chance) => ({
    said: { ...truthOf(member), memberId: null, birthDate: nearDay(member, 2, chance) },
    calling: own(member),
  }),
  mistypedAnothersId: (member, chance) => ({
    said: { ...stranger(chance), memberId: member.memberIds[0] ?? null },
    calling: inventPhone(chance),
  }),
  stranger: (_member, chance) => ({ said: stranger(chance), calling: inventPhone(chance) }),
};

const slipsInTurn: readonly (readonly Slip[])[] = [
  [],
  [],
  ["nickname"],
  ["typoInName"],
  ["moved"],
  ["halfOfDoubleName"],
  ["otherSpelling"],
  ["marriedName"],
  ["formerName"],
  ["formerZip"],
  ["swappedDate"],
  ["wrongDigitInDate"],
  ["wrongYear"],
  ["wrongDigitInId"],
  ["nickname", "moved"],
  ["typoInName", "nickname"],
  ["moved", "wrongDigitInId"],
];

/** Half of them the member's own claims, half somebody else's. The same seed gives the same pairs. */
export function labelledPairs(
  seed: number,
  count: number,
): { pairs: readonly LabelledPair[]; population: Population } {
  const chance = chanceFrom(seed);
  const population = inventPopulation(chance.fork("population"), Math.ceil(count / 4));
  const pairs: LabelledPair[] = [];
  for (let turn = 0; pairs.length < count; turn += 1) {
    const luck = chance.fork(`pair ${turn}`);
    const pair =
      pairs.length % 2 === 0 ? ownClaim(luck, turn, population) : othersClaim(luck, turn, population);
    if (pair !== null) pairs.push(pair);
  }
  return { pairs, population };
}

function ownClaim(chance: Chance, turn: number, population: Population): LabelledPair {
  const member = anyMember(chance, population);
  const made = slipsInTurn[(turn >> 1) % slipsInTurn.length] ?? [];
  const said = made.reduce((before, slip) => slips[slip](before, chance, member), truthOf(member));
  return {
    kind: made.length === 0 ? "asOnFile" : made.join("+"),
    said: leaveOut(said, chance),
    calling: chance.is(0.75) ? own(member) : chance.is(0.7) ? inventPhone(chance) : null,
    member,
    isSame: true,
  };
}

function othersClaim(chance: Chance, turn: number, population: Population): LabelledPair | null {
  const kinds = Object.entries(neighbours);
  const [kind, claimOf] = kinds[(turn >> 1) % kinds.length] ?? [];
  if (kind === undefined || claimOf === undefined) return null;
  const member = kind === "twinOnFile" ? anyTwin(chance, population) : anyMember(chance, population);
  const claim = claimOf(member, chance, population);
  if (claim === null || isTrue(claim, member)) return null;
  return { kind, said: leaveOut(claim.said, chance), calling: claim.calling, member, isSame: false };
}

/** Chance may invent the very member: then it is no other. */
const isTrue = ({ said, calling }: Claim, member: MemberDetails): boolean =>
  said.birthDate === member.birthDate &&
  said.firstName === member.firstNames[0] &&
  (calling === own(member) || said.zip === member.zips[0]?.value);

const anyMember = (chance: Chance, { members }: Population): MemberDetails => anyOf(chance, members);
const anyTwin = (chance: Chance, { twins }: Population): MemberDetails => anyOf(chance, twins.flat());

function anyOf(chance: Chance, members: readonly MemberDetails[]): MemberDetails {
  const member = members[chance.int(0, members.length - 1)];
  if (member === undefined) throw new Error("There is nobody in this population");
  return member;
}

const nearDay = ({ birthDate }: MemberDetails, years: number, chance: Chance): string =>
  inventDay(chance, Number(birthDate?.slice(0, 4) ?? 1970) + chance.int(-years, years));

const stranger = (chance: Chance): SaidDetails => ({
  memberId: String(700_000_000 + chance.int(0, 99_999_999)),
  firstName: nameStock.given(chance),
  lastName: nameStock.family(chance),
  birthDate: inventDay(chance, chance.int(1940, 2015)),
  zip: inventZip(chance),
});
