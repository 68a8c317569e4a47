/** Words that mean the same for a phrase, by their name: `want` → `want|need|would like`. */
export type WordClasses = Readonly<Record<string, string>>;

/**
 * Phrases as they are written in the tables, as one expression over normalised words (`normaliseWords`, with a space at
 * both ends). `|` parts phrases, `(a|b)` and `(a/b)` are a choice, `( … )?` may be missing, `*` is any ending, ` .. ` at
 * most six words between, `<want>` a class of words. A class that does not exist throws: a table with a slip must not be
 * silent.
 */
export function phraseExpression(phrases: string, classes: WordClasses): RegExp {
  return new RegExp(`(?<= )(?:${choices(phrases, classes).map(toSource).join("|")})(?= )`, "u");
}

function choices(phrases: string, classes: WordClasses): readonly string[] {
  const full = phrases.replaceAll(/<(\w+)>/g, (_all, name: string) => {
    const words = classes[name];
    if (words === undefined) throw new Error(`No class of words is called ${name}`);
    return `(${words})`;
  });
  return partedAtTop(full);
}

/** Parts at every bar that stands in no parentheses. */
function partedAtTop(phrases: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  Array.from(phrases).forEach((sign, at) => {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign === "|" && depth === 0) {
      parts.push(phrases.slice(from, at));
      from = at + 1;
    }
  });
  parts.push(phrases.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

const toSource = (phrase: string): string =>
  phrase
    .replaceAll(" .. ", "(?: [\\p{L}\\p{N}]+){0,6} ")
    .replaceAll("/", "|")
    .replaceAll("*", "[\\p{L}\\p{N}]*")
    .replaceAll(/\((?!\?)/g, "(?:");
