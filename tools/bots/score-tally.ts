/** One sentence: what it means and what the bot made of it; null is out of scope, or left to the fallback. */
export interface Heard {
  readonly group: string;
  readonly text: string;
  readonly intent: string | null;
  readonly heard: string | null;
}

export interface Tally {
  readonly sentences: number;
  readonly right: number;
  readonly inScope: { readonly sentences: number; readonly right: number };
  readonly outOfScope: { readonly sentences: number; readonly right: number };
  /** For people: one line per bot, language and intent, with what it was mistaken for. */
  readonly lines: readonly string[];
}

/** Counts what was heard rightly, per bot, language and intent. */
export function tallyOf(all: readonly Heard[]): Tally {
  const isRight = ({ intent, heard }: Heard): boolean => intent === heard;
  const counted = (some: readonly Heard[]) => ({
    sentences: some.length,
    right: some.filter(isRight).length,
  });
  const inScope = counted(all.filter(({ intent }) => intent !== null));
  const outOfScope = counted(all.filter(({ intent }) => intent === null));
  const groups = grouped(all, ({ group }) => group);
  const lines = [...groups].flatMap(([group, some]) => [group, ...linesOf(some)]);
  return {
    ...counted(all),
    inScope,
    outOfScope,
    lines: [...lines, `in scope      ${share(inScope)}`, `out of scope  ${share(outOfScope)}`],
  };
}

function linesOf(some: readonly Heard[]): string[] {
  const byIntent = grouped(some, ({ intent }) => intent ?? "(out of scope)");
  return [...byIntent].map(([intent, sentences]) => {
    const wrong = sentences.filter((each) => each.intent !== each.heard);
    const mistaken = [...grouped(wrong, ({ heard }) => heard ?? "(fallback)")]
      .map(([as, those]) => `${as} ${those.length}`)
      .join(", ");
    const counted = { sentences: sentences.length, right: sentences.length - wrong.length };
    return `  ${intent.padEnd(28)} ${share(counted)}${mistaken === "" ? "" : `   heard as ${mistaken}`}`;
  });
}

const share = ({ sentences, right }: { sentences: number; right: number }): string =>
  sentences === 0
    ? "–"
    : `${`${((100 * right) / sentences).toFixed(1)} %`.padStart(7)}  ${right} of ${sentences}`;

function grouped(
  all: readonly Heard[],
  keyOf: (each: Heard) => string,
): ReadonlyMap<string, readonly Heard[]> {
  const groups = new Map<string, Heard[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}
