/** The beginning of a text, cut between words where it has any. */
export function shorten(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest);
  const lastGap = cut.lastIndexOf(" ");
  return `${(lastGap > longest / 2 ? cut.slice(0, lastGap) : cut).trimEnd()}…`;
}
