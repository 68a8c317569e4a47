/** One pattern of many lines, each of them a way to say it; for normalised words (`normaliseWords`). */
export const anyOf = (...ways: readonly string[]): RegExp => new RegExp(ways.join("|"));

/** The same where every way begins and ends with a whole word. */
export const anyWords = (...ways: readonly string[]): RegExp =>
  new RegExp(String.raw`\b(?:${ways.join("|")})\b`);
