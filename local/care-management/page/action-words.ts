/** A rule's id as words: `refill-late` → `Refill late`, `id-card` → `ID card`. */
export function actionWords(id: string): string {
  const words = id.replace(/-/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2");
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1).toLowerCase()}`;
  return sentence.replace(/\b(id|pcp)\b/gi, (short) => short.toUpperCase());
}

/** A day or a time of today, as people write it. */
export function timeWords(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return "";
  const time = date.toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" });
  if (date.toDateString() === new Date().toDateString()) return time;
  return date.toLocaleDateString("en-US", { month: "short", day: "numeric", year: "numeric" });
}
