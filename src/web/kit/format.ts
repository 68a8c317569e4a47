/** How figures, days and times read on the page: US English, 24 hours never, digits of one width. */

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const wholeDollars = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
});
const timeOfDay = new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit" });

/** `-` for what is not known, so that columns stay columns. */
export const money = (cents: number | null): string => (cents === null ? "–" : dollars.format(cents / 100));

/** Without cents where there are none. */
export const roundMoney = (cents: number): string =>
  cents % 100 === 0 ? wholeDollars.format(cents / 100) : dollars.format(cents / 100);

/** `2026-10-22` → `10/22/2026`; `10/22` within `year`. Calendar days carry no zone and are never shifted. */
export function day(iso: string | null, year?: number): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  if (!parts) return "–";
  const [, y, m, d] = parts;
  return Number(y) === year ? `${m}/${d}` : `${m}/${d}/${y}`;
}

/** An instant's day where the reader is, as `YYYY-MM-DD`. */
export function localDay(iso: string): string {
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** `10:41 AM`, in the reader's zone. */
export function time(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? "–" : timeOfDay.format(at);
}

/** Seconds as `m:ss`, from an hour on as `h:mm:ss`. */
export function stopwatch(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** `+15555550142` → `(555) 555-0142`; whatever is no number of North America as it stands. */
export function phone(number: string): string {
  const parts = /^\+?1?[\s.-]?\(?(\d{3})\)?[\s.-]?(\d{3})[\s.-]?(\d{4})$/.exec(number.trim());
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : number;
}
