/**
 * Joins what was typed here with what was saved elsewhere since, so that no words are lost: the side that did not
 * change gives way; where both did, the other's text stands first and ours after it.
 */
export function mergeDrafts(versions: {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}): string {
  const { base, mine, theirs } = versions;
  if (theirs === base || mine.includes(theirs)) return mine;
  if (mine === base || theirs.includes(mine)) return theirs;
  return `${theirs}\n${mine}`;
}
