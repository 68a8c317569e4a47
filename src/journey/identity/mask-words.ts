const monthNames = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/**
 * A member's own words without what identifies them: five digits or more in a row, typed together or in groups, and
 * whole dates become dots. Amounts, short numbers and days without a year stay.
 */
export function maskWords(words: string): string {
  return words
    .replaceAll(/\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b/g, dots)
    .replaceAll(
      new RegExp(String.raw`\b(?:${monthNames})[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b`, "gi"),
      dots,
    )
    .replaceAll(
      new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${monthNames})[a-z]*\.?,? \d{4}\b`, "gi"),
      dots,
    )
    .replaceAll(/\d(?:[ -]?\d){4,}/g, dots);
}

const dots = "•••••";
