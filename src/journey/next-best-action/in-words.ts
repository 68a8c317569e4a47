/** `Office visit` inside a sentence is `office visit`; `MRI of the left knee` and `X-ray` keep their capitals. */
export const insideSentence = (words: string): string =>
  /^\p{Lu}\p{Ll}+(?!\S*\p{Lu})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** How far off an hour is, as people say it: hours up to two days, then days. */
export function inHowLong(hours: number): string {
  const whole = Math.floor(Math.abs(hours));
  if (whole === 0) return "less than an hour";
  if (whole < 48) return whole === 1 ? "1 hour" : `${whole} hours`;
  return `${Math.round(whole / 24)} days`;
}
