import type { Chance } from "#local/seed/chance.ts";

/** Names for measuring: spread unevenly as names are, and unlike the seed's, which are few. Nobody in particular. */
export interface NameStock {
  readonly given: (chance: Chance) => string;
  readonly family: (chance: Chance) => string;
}

/** What people are called, with what they are called for short; some of the short forms stand in no table of ours. */
export const calledFor: Readonly<Record<string, readonly [string, ...string[]]>> = {
  William: ["Bill", "Will", "Billy"],
  Robert: ["Bob", "Rob", "Robbie"],
  Richard: ["Rick", "Dick", "Rich"],
  James: ["Jim", "Jimmy", "Jamie"],
  Michael: ["Mike", "Mikey"],
  Thomas: ["Tom", "Tommy"],
  Edward: ["Ed", "Ted", "Ned"],
  Daniel: ["Dan", "Danny"],
  Samuel: ["Sam", "Sammy"],
  Christopher: ["Chris", "Kit", "Toph"],
  Elizabeth: ["Liz", "Beth", "Betty", "Lizbeth"],
  Margaret: ["Maggie", "Peggy", "Meg"],
  Katherine: ["Kate", "Kathy", "Katie"],
  Patricia: ["Pat", "Trish", "Patty"],
  Jennifer: ["Jen", "Jenny"],
  Deborah: ["Deb", "Debbie"],
  Rebecca: ["Becca", "Becky"],
  Victoria: ["Vicky", "Tori"],
  Francisco: ["Paco", "Pancho", "Frank"],
  Guadalupe: ["Lupe", "Lupita"],
  Ignacio: ["Nacho"],
  Enrique: ["Quique", "Kike", "Henry"],
  Eduardo: ["Lalo", "Edu"],
  Alejandro: ["Alex", "Ale", "Jandro"],
  Dolores: ["Lola", "Loli"],
  Rosario: ["Charo", "Chayo"],
  Isabel: ["Isa", "Chabela"],
  Gabriela: ["Gaby"],
  "Xiao Mei": ["Hsiao-Mei", "Siu Mui", "Xiaomei"],
  "Wei Ming": ["Wai-Ming", "Weiming"],
  "Jian Guo": ["Chien-Kuo", "Kin Kwok"],
  "Zhi Hua": ["Chih-Hua", "Chi Wah"],
};

const plainGiven = [
  ..."Ada Amir Anders Aria Boris Celia Chloe Cora Dalia Dmitri Edith Emil Esther Farah Felix Fiona Grace".split(
    " ",
  ),
  ..."Hanna Hassan Hazel Imani Irene Jasper Jonah Julia Karim Laila Leon Lydia Malik Marta Mina Nadia Naomi".split(
    " ",
  ),
  ..."Nina Noel Olga Oscar Priya Rahul Ravi Rosa Ruben Silas Simone Tara Thea Tobias Uri Vera Yusuf Zora".split(
    " ",
  ),
] as const;

const chineseFamilies = ["Zhang", "Chen", "Huang", "Liu", "Zhou", "Xu", "Wu", "Zheng"] as const;
/** As the same family writes itself elsewhere. */
export const romanisedAs: Readonly<Record<string, string>> = {
  Zhang: "Cheung",
  Chen: "Chan",
  Huang: "Wong",
  Liu: "Lau",
  Zhou: "Chow",
  Xu: "Hsu",
  Wu: "Ng",
  Zheng: "Cheng",
};

const onsets = "b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh st t tr v w z".split(" ");
const vowels = "a e i o u ai ei ou".split(" ");
const endings = "n ll r rt son man ez ski to d ck s".split(" ");

export const nameStock: NameStock = {
  given: (chance) => oneOf(chance, chance.is(0.6) ? Object.keys(calledFor) : plainGiven),
  family: (chance) => {
    if (chance.is(0.08)) return chance.pick(chineseFamilies);
    const first = composed(chance);
    return chance.is(0.12) ? `${first}-${composed(chance)}` : first;
  },
};

/** Two syllables; the first ones of each list come up far more often, as with people's names. */
function composed(chance: Chance): string {
  const syllable = () => common(chance, onsets) + common(chance, vowels);
  const word = syllable() + (chance.is(0.5) ? syllable() : "") + common(chance, endings);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const common = (chance: Chance, choices: readonly string[]): string =>
  choices[Math.floor((chance.int(0, 999) / 1_000) ** 1.6 * choices.length)] ?? "";

export const oneOf = (chance: Chance, choices: readonly string[]): string =>
  choices[chance.int(0, choices.length - 1)] ?? "";
