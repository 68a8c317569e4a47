import type { Comparison } from "./compare-details.ts";
import { comparedFields } from "./weights.ts";

/** One field's part in a candidate's place. The words name what fits, never what is on file. */
export interface Reason {
  readonly field: keyof Comparison;
  readonly speaks: "for" | "weakly" | "against";
  readonly words: string;
}

type Words = readonly [speaks: Reason["speaks"], words: string];

/** Everything an agent may read about a comparison. No sentence carries a value. */
const table: {
  readonly [Field in keyof Comparison]: Readonly<Record<Exclude<Comparison[Field], "missing">, Words>>;
} = {
  memberId: {
    exact: ["for", "Same member ID"],
    oneDigitOff: ["weakly", "Member ID has one digit off"],
    different: ["against", "Another member ID"],
  },
  lastName: {
    exact: ["for", "Same last name"],
    former: ["weakly", "A former last name"],
    onePart: ["weakly", "One part of a double last name"],
    romanised: ["weakly", "Last name in another spelling of the same Chinese name"],
    close: ["weakly", "Last name spelled a little differently"],
    different: ["against", "Another last name"],
  },
  firstName: {
    exact: ["for", "Same first name"],
    nickname: ["weakly", "A short or other form of the first name"],
    close: ["weakly", "First name spelled a little differently"],
    different: ["against", "Another first name"],
  },
  birthDate: {
    exact: ["for", "Same birth date"],
    dayMonthSwapped: ["weakly", "Birth date has day and month swapped"],
    oneDigitOff: ["weakly", "Birth date has one digit off"],
    yearOff: ["weakly", "Birth date has the right day in another year"],
    different: ["against", "Another birth date"],
  },
  zip: {
    exact: ["for", "Same ZIP"],
    former: ["weakly", "A former ZIP"],
    sameArea: ["weakly", "A ZIP nearby"],
    different: ["against", "Another ZIP"],
  },
  number: {
    onFile: ["for", "Calls from the number on file"],
    different: ["against", "Calls from another number"],
  },
};

const sharedNumber = "Calls from a number that several people have on file";

/** Why a candidate stands where it does; what was not said, or is not on file, is left out. */
export const reasonsFor = (comparison: Comparison, isNumberShared: boolean): readonly Reason[] =>
  comparedFields.flatMap((field) => {
    const found = wordsAt(table[field], comparison[field]);
    if (found === undefined) return [];
    const [speaks, words] = found;
    return field === "number" && speaks === "for" && isNumberShared
      ? [{ field, speaks: "weakly", words: sharedNumber }]
      : [{ field, speaks, words }];
  });

const wordsAt = (rows: Readonly<Record<string, Words>>, name: string): Words | undefined => rows[name];

/** e.g. "Same last name and ZIP; birth date has day and month swapped". */
export function reasonSentence(reasons: readonly Reason[]): string {
  const same = reasons
    .map(({ words }) => words)
    .filter((words) => words.startsWith("Same "))
    .map((words) => words.slice("Same ".length));
  const others = reasons.map(({ words }) => words).filter((words) => !words.startsWith("Same "));
  const parts = [...(same.length > 0 ? [`same ${inList(same)}`] : []), ...others.map(withSmallLetter)];
  return capital(parts.join("; "));
}

const inList = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** `ZIP` and the like keep their letters. */
const withSmallLetter = (words: string): string =>
  /^[A-Z][a-z ]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
