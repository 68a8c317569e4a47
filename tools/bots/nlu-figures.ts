/** One sentence as it was scored: what was meant, what was heard, and how sure. Null is out of scope. */
export interface Scored {
  readonly intent: string | null;
  readonly heard: string;
  readonly score: number;
}

/** Share of in-scope sentences heard rightly, without any threshold. */
export function accuracy(all: readonly Scored[]): number {
  const inScope = all.filter(({ intent }) => intent !== null);
  return inScope.filter(({ intent, heard }) => intent === heard).length / inScope.length;
}

/** How often an in-scope sentence scores above an out-of-scope one; ties count half. Not a number without both. */
export function areaUnderCurve(all: readonly Scored[]): number {
  const sorted = all.toSorted((left, right) => left.score - right.score);
  let [outside, above, inside] = [0, 0, 0];
  for (let at = 0; at < sorted.length;) {
    const tied = sorted.slice(at).findIndex(({ score }) => score !== sorted[at]?.score);
    const group = sorted.slice(at, tied < 0 ? undefined : at + tied);
    const known = group.filter(({ intent }) => intent !== null).length;
    const unknown = group.length - known;
    above += known * (outside + unknown / 2);
    [outside, inside] = [outside + unknown, inside + known];
    at += group.length;
  }
  return above / (outside * inside);
}

/** The threshold that keeps a share of the in-scope sentences, and the share of out-of-scope ones below it. */
export function recallAtKept(all: readonly Scored[], kept: number): { threshold: number; recall: number } {
  const inside = all
    .flatMap(({ intent, score }) => (intent === null ? [] : [score]))
    .toSorted((left, right) => left - right);
  const threshold = inside[inside.length - Math.ceil(inside.length * kept)] ?? 0;
  const outside = all.filter(({ intent }) => intent === null);
  return { threshold, recall: outside.filter(({ score }) => score < threshold).length / outside.length };
}
