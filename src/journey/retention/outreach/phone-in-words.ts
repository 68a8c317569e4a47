/** `+15555550100` as people read it: `(555) 555-0100`. Any other number as it is. */
export function phoneInWords(number: string): string {
  const [, area, first, last] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number) ?? [];
  return last === undefined ? number : `(${area}) ${first}-${last}`;
}
