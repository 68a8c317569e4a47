import type { MemberDetails, OnFile } from "#journey/identity/matching/said-details.ts";
import type { Chance } from "#local/seed/chance.ts";
import { nameStock } from "./invented-people.ts";

/** Members by household: families share a last name mostly, a home, and often one telephone. */
export interface Population {
  readonly members: readonly MemberDetails[];
  readonly householdOf: ReadonlyMap<string, readonly MemberDetails[]>;
  /** Pairs of twins. */
  readonly twins: readonly (readonly [MemberDetails, MemberDetails])[];
}

interface Home {
  readonly lastName: string;
  readonly zip: string;
  /** Null where everybody has a number of their own. */
  readonly sharedPhone: string | null;
}

/** As many households, and about 2.3 times as many members. Every tenth household with children has twins. */
export function inventPopulation(chance: Chance, households: number): Population {
  const members: MemberDetails[] = [];
  const householdOf = new Map<string, readonly MemberDetails[]>();
  const twins: (readonly [MemberDetails, MemberDetails])[] = [];
  for (let place = 0; place < households; place += 1) {
    const family = inventFamily(chance.fork(`household ${place}`), place);
    for (const each of family.members) householdOf.set(each.patientId, family.members);
    members.push(...family.members);
    if (family.twins) twins.push(family.twins);
  }
  return { members, householdOf, twins };
}

function inventFamily(chance: Chance, place: number) {
  const home: Home = {
    lastName: nameStock.family(chance),
    zip: inventZip(chance),
    sharedPhone: chance.is(0.4) ? inventPhone(chance) : null,
  };
  const person = (index: number, born: number, more: Partial<MemberDetails> = {}): MemberDetails => ({
    patientId: `p-${place}-${index}`,
    memberIds: [String(400_000_000 + place * 10 + index)],
    firstNames: [nameStock.given(chance)],
    lastNames: withFormer(chance, home.lastName, nameStock.family),
    birthDate: inventDay(chance, born),
    zips: withFormer(chance, home.zip, inventZip),
    phones: [home.sharedPhone ?? inventPhone(chance)],
    ...more,
  });
  const born = chance.int(1940, 1998);
  const adults = [person(0, born), ...(chance.is(0.5) ? [person(1, born + chance.int(-6, 6))] : [])];
  const count = chance.is(0.4) ? chance.int(1, 3) : 0;
  const children = Array.from({ length: count }, (_, index) => person(index + 2, chance.int(2005, 2022)));
  const [child] = children;
  if (child === undefined || !chance.is(0.1)) return { members: [...adults, ...children], twins: null };
  const twin = person(9, 2010, { birthDate: child.birthDate });
  return { members: [...adults, ...children, twin], twins: [child, twin] as const };
}

/** Every fourth has one of before on file. */
const withFormer = (
  chance: Chance,
  value: string,
  another: (chance: Chance) => string,
): readonly OnFile[] => [
  { value, isFormer: false },
  ...(chance.is(0.25) ? [{ value: another(chance), isFormer: true }] : []),
];

/** Some 200 ZIPs of one region. */
export const inventZip = (chance: Chance): string => String(80_000 + chance.int(0, 199));

export const inventPhone = (chance: Chance): string => `${chance.int(200, 989)}555${chance.int(1000, 9999)}`;

export function inventDay(chance: Chance, year: number): string {
  const day = new Date(Date.UTC(year, 0, 1) + chance.int(0, 364) * 86_400_000);
  return day.toISOString().slice(0, 10);
}
