const widthOfMore = 76;

/**
 * How many of the tabs stay in the row, from the left, when the rest fold into "More". `widths` and `room` in pixels;
 * a row that has not been laid out yet (no room) keeps all.
 */
export function howManyFit(widths: readonly number[], room: number): number {
  const all = widths.reduce((sum, width) => sum + width, 0);
  if (room === 0 || all <= room) return widths.length;
  const widest = Math.max(0, ...widths);
  // A folded tab joins the row while it is chosen, so its place is kept free too.
  let left = room - widthOfMore - widest;
  let fitting = 0;
  for (const width of widths) {
    left -= width;
    if (left < 0) break;
    fitting += 1;
  }
  return Math.max(1, fitting);
}
