/** Winkler's constants: a shared beginning of at most four letters counts a tenth each of what is missing. */
const longestPrefix = 4;
const prefixWeight = 0.1;

/**
 * How alike two words are, 0 to 1, as Jaro and Winkler measure it: letters in common near the same place, swapped
 * letters, and a shared beginning. W. E. Winkler, String Comparator Metrics and Enhanced Decision Rules in the
 * Fellegi-Sunter Model of Record Linkage, 1990.
 */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  const jaro = jaroOf(Array.from(left), Array.from(right));
  let prefix = 0;
  while (prefix < longestPrefix && left[prefix] !== undefined && left[prefix] === right[prefix]) prefix += 1;
  return jaro + prefix * prefixWeight * (1 - jaro);
}

function jaroOf(left: readonly string[], right: readonly string[]): number {
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Set<number>();
  const found = left.filter((letter, place) => {
    const at = right.findIndex(
      (other, index) => other === letter && !taken.has(index) && Math.abs(index - place) <= reach,
    );
    if (at >= 0) taken.add(at);
    return at >= 0;
  });
  if (found.length === 0) return 0;
  const inOrder = right.filter((_, index) => taken.has(index));
  const swapped = found.filter((letter, index) => letter !== inOrder[index]).length / 2;
  const common = found.length;
  return (common / left.length + common / right.length + (common - swapped) / common) / 3;
}
