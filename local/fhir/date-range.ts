/** An instant as milliseconds since 1970, both ends included. FHIR's dates are as wide as they are precise. */
export interface DateRange {
  readonly low: number;
  readonly high: number;
}

export const earliest = -8.64e15;
export const latest = 8.64e15;

const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** The stretch a FHIR date, dateTime or instant covers; null when it is none. Without a zone it is UTC. */
export function dateRange(text: string): DateRange | null {
  const match = form.exec(text);
  if (!match) return null;
  const [, year = "", month, day, hour, , second, fraction] = match;
  if (hour !== undefined) {
    const low = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
    if (Number.isNaN(low)) return null;
    return { low, high: low + wideness(second, fraction) - 1 };
  }
  const low = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return { low, high: nextStart(Number(year), month, day) - 1 };
}

function wideness(second: string | undefined, fraction: string | undefined): number {
  if (second === undefined) return 60_000;
  return fraction === undefined ? 1000 : 1;
}

function nextStart(year: number, month: string | undefined, day: string | undefined): number {
  if (month === undefined) return Date.UTC(year + 1, 0);
  return day === undefined
    ? Date.UTC(year, Number(month))
    : Date.UTC(year, Number(month) - 1, Number(day) + 1);
}
