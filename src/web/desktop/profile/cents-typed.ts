/** Dollars as people type them, in whole cents: `1840`, `1,840.5`, `$1,840.00`. Null for anything else. */
export function centsTyped(text: string): number | null {
  const parts = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (parts === null) return null;
  const [, whole = "", part = ""] = parts;
  const cents = Number(whole.replaceAll(",", "")) * 100 + Number(part.padEnd(2, "0"));
  return cents <= 100_000_000 ? cents : null;
}
