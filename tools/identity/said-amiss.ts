import type { MemberDetails, SaidDetails } from "#journey/identity/matching/said-details.ts";
import type { Chance } from "#local/seed/chance.ts";
import { calledFor, nameStock, romanisedAs } from "./invented-people.ts";
import { inventZip } from "./invented-population.ts";

/** What somebody says who knows all there is to say. */
export const truthOf = (member: MemberDetails): SaidDetails => ({
  memberId: member.memberIds[0] ?? null,
  firstName: member.firstNames[0] ?? null,
  lastName: member.lastNames.find(({ isFormer }) => !isFormer)?.value ?? null,
  birthDate: member.birthDate,
  zip: member.zips.find(({ isFormer }) => !isFormer)?.value ?? null,
});

/** Not everything is asked for, and not everything is at hand. */
export const leaveOut = (said: SaidDetails, chance: Chance): SaidDetails => ({
  ...said,
  memberId: chance.is(0.45) ? said.memberId : null,
  firstName: chance.is(0.95) ? said.firstName : null,
  zip: chance.is(0.8) ? said.zip : null,
});

/** What goes wrong between a true detail and what is typed. Each answers with what is said then. */
export const slips = {
  typoInName: (said, chance) =>
    chance.is(0.5)
      ? { ...said, lastName: said.lastName && withTypo(said.lastName, chance) }
      : { ...said, firstName: said.firstName && withTypo(said.firstName, chance) },
  nickname: (said, chance) => ({
    ...said,
    firstName: chance.pick(calledFor[said.firstName ?? ""] ?? [said.firstName ?? ""]),
  }),
  otherSpelling: (said) => ({ ...said, lastName: romanisedAs[said.lastName ?? ""] ?? said.lastName }),
  halfOfDoubleName: (said) => ({ ...said, lastName: said.lastName?.split("-").at(-1) ?? null }),
  marriedName: (said, chance) => ({ ...said, lastName: nameStock.family(chance) }),
  swappedDate: (said) => ({ ...said, birthDate: withDayAndMonthSwapped(said.birthDate) }),
  wrongDigitInDate: (said, chance) => ({ ...said, birthDate: withOtherDay(said.birthDate, chance) }),
  wrongYear: (said, chance) => ({ ...said, birthDate: withOtherYear(said.birthDate, chance) }),
  moved: (said, chance) => ({ ...said, zip: inventZip(chance) }),
  wrongDigitInId: (said, chance) => ({
    ...said,
    memberId: said.memberId && withOtherDigit(said.memberId, chance),
  }),
  formerName: (said, _chance, { lastNames }) => ({ ...said, lastName: formerOf(lastNames) ?? said.lastName }),
  formerZip: (said, _chance, { zips }) => ({ ...said, zip: formerOf(zips) ?? said.zip }),
} satisfies Record<string, (said: SaidDetails, chance: Chance, member: MemberDetails) => SaidDetails>;

export type Slip = keyof typeof slips;

const formerOf = (values: MemberDetails["zips"]): string | null =>
  values.find(({ isFormer }) => isFormer)?.value ?? null;

/** A letter left out, doubled, swapped with its neighbour or another one. */
function withTypo(name: string, chance: Chance): string {
  const at = chance.int(1, Math.max(1, name.length - 2));
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  return chance.pick([
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
    before + chance.pick(["a", "e", "i", "o", "n", "m", "r", "s"]) + after,
  ]);
}

function withDayAndMonthSwapped(birthDate: string | null): string | null {
  const [year, month, day] = birthDate?.split("-") ?? [];
  return Number(day) <= 12 ? `${year}-${day}-${month}` : birthDate;
}

function withOtherDay(birthDate: string | null, chance: Chance): string | null {
  return birthDate && `${birthDate.slice(0, 9)}${(Number(birthDate.at(9)) + chance.int(1, 7)) % 9}`;
}

function withOtherYear(birthDate: string | null, chance: Chance): string | null {
  const years = chance.pick([-10, -1, 1, 10]);
  return birthDate && `${Number(birthDate.slice(0, 4)) + years}${birthDate.slice(4)}`;
}

function withOtherDigit(digits: string, chance: Chance): string {
  const at = chance.int(0, digits.length - 1);
  const other = (Number(digits.at(at)) + chance.int(1, 9)) % 10;
  return digits.slice(0, at) + other + digits.slice(at + 1);
}
