const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const digit = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)";
const tens = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
const yearEnd = `(?:oh|${tens}|${digit}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))`;

/** What a member ID or a whole date looks like, typed or in words; dates first, or their digits would go singly. */
const forms: readonly RegExp[] = [
  String.raw`\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b`,
  String.raw`\b${month} (?:the )?${day},? (?:of )?\d{4}\b`,
  String.raw`\b${day} (?:of )?${month},? (?:of )?\d{4}\b`,
  // May fourteenth, nineteen seventy-nine
  String.raw`\b${month} (?:the )?[a-z]+(?:[ -][a-z]+)?,? (?:of )?(?:nineteen|twenty|two thousand)(?:[ -](?:and )?${yearEnd}){1,2}\b`,
  String.raw`\d{2,}(?:\.\d{2,}){2,}`,
  String.raw`\d(?:[ -]?\d){4,}`,
  String.raw`\b${digit}(?:[ ,-]+${digit}){4,}\b`,
].map((form) => new RegExp(form, "gi"));

const dots = "•••••";

/**
 * A member's own words without what identifies them: five digits or more in a row, in figures or in words, together or
 * in groups, and whole dates become dots. Amounts, short numbers and days without a year stay.
 */
export const maskWords = (words: string): string =>
  forms.reduce((masked, form) => masked.replaceAll(form, dots), words);
