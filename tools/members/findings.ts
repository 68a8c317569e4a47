/** One thing that is wrong with a page. */
export interface Finding {
  /** Whose page, e.g. `Patient/1`. */
  readonly whose: string;
  /** Which part of it, e.g. `Claims`. */
  readonly where: string;
  readonly what: string;
}

/** Words that a value of code left behind where a fact should stand. */
const slips = /\[object \w+\]|\bundefined\b|\bNaN\b|\bInvalid Date\b|\bnull\b|\bInfinity\b/g;

/** Each slip once, with the words around it. */
export function slipsIn(text: string): readonly string[] {
  const found = [...text.matchAll(slips)].map(({ 0: slip, index }) => {
    const around = text.slice(Math.max(0, index - 30), index + slip.length + 30).replaceAll(/\s+/g, " ");
    return `“${slip}” in “${around.trim()}”`;
  });
  return [...new Set(found)];
}

/** How many findings of one kind are told one by one. */
const examples = 5;

/** The findings by what they are, the commonest first, each with some of the pages that have it. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const byKind = new Map<string, Finding[]>();
  for (const finding of findings) {
    const kind = `${finding.where}: ${finding.what}`;
    byKind.set(kind, [...(byKind.get(kind) ?? []), finding]);
  }
  return [...byKind]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .flatMap(([kind, them]) => [
      `  ${kind}`,
      ...them.slice(0, examples).map(({ whose }) => `    ${whose}`),
      ...(them.length > examples ? [`    and ${them.length - examples} more`] : []),
    ]);
}
