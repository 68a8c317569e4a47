import type { Chance } from "./chance.ts";

/** Names nobody has: family names say that the person is made up. */
const families = [
  "Testmember",
  "Sample",
  "Mockley",
  "Placeholder",
  "Fixture",
  "Dummy",
  "Example",
  "Stubbs-Test",
  "Fakeman",
  "Demoson",
  "Pretendez",
  "Fictional",
  "Invented",
  "Notreal",
  "Madeup",
  "Specimen",
  "Mockingham",
  "Trialson",
  "Standin",
  "Draftly",
] as const;
const feminine = [
  "Ada",
  "Bea",
  "Cleo",
  "Dora",
  "Elsa",
  "Fern",
  "Gia",
  "Hana",
  "Ines",
  "June",
  "Kira",
  "Lola",
  "Mina",
  "Nora",
  "Opal",
  "Paz",
  "Quinn",
  "Ruth",
  "Sol",
  "Tess",
  "Uma",
  "Vera",
  "Wren",
  "Xenia",
  "Yara",
  "Zoe",
] as const;
const masculine = [
  "Abel",
  "Bo",
  "Caleb",
  "Dax",
  "Eli",
  "Finn",
  "Gus",
  "Hugo",
  "Ivan",
  "Jude",
  "Kai",
  "Leo",
  "Milo",
  "Ned",
  "Otto",
  "Paul",
  "Rafi",
  "Sven",
  "Theo",
  "Ugo",
  "Vito",
  "Wes",
  "Xavi",
  "Yusuf",
  "Zeke",
] as const;
const streets = [
  "Example Street",
  "Sample Avenue",
  "Placeholder Road",
  "Fixture Lane",
  "Mockup Boulevard",
] as const;
const cities = [
  ["Testville", "CO", "80000"],
  ["Sampleton", "CO", "80001"],
  ["Mock Valley", "CO", "80002"],
  ["Fixture Falls", "CO", "80003"],
] as const;

interface InventedName {
  readonly given: string;
  readonly family: string;
  readonly gender: "female" | "male";
}

export function inventName(chance: Chance): InventedName {
  const gender = chance.pick(["female", "male"]);
  return {
    given: gender === "female" ? chance.pick(feminine) : chance.pick(masculine),
    family: chance.pick(families),
    gender,
  };
}

export interface InventedAddress {
  readonly line: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

export function inventAddress(chance: Chance): InventedAddress {
  const [city, state, postalCode] = chance.pick(cities);
  return { line: `${chance.int(1, 999)} ${chance.pick(streets)}`, city, state, postalCode };
}

/**
 * The nth number of those reserved for fiction: 555-0100 to 555-0199 of every area code. The line's own area code
 * (555) is left to the people that are known by name.
 */
export function fictionalPhone(index: number): string {
  const areaCode = 201 + (Math.floor(index / 100) % 300);
  return `+1${areaCode}55501${String(index % 100).padStart(2, "0")}`;
}
