/**
 * Calendar days as `YYYY-MM-DD`. An instant falls on its UTC day: the store's servers, the lake and the seed all
 * count in UTC, and a member's own time zone is not on record. Days written without a time are taken as written.
 */
const millisecondsADay = 86_400_000;
const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** The day of a FHIR date, dateTime or instant; null for a bare year or month, and for what is no date at all. */
export function dayOf(value: string | undefined): string | null {
  if (value === undefined || value.length < 10) return null;
  const time = new Date(value).getTime();
  if (Number.isNaN(time)) return null;
  return wholeDay.test(value) ? value : new Date(time).toISOString().slice(0, 10);
}

/** The UTC day of an instant. */
export const dayAt = (instant: Date): string => instant.toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / millisecondsADay);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * millisecondsADay).toISOString().slice(0, 10);

/** Full years lived on a day; a 29 February birthday is kept on 1 March in other years. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const spanish = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
];

/** A day as an agent reads it: `Oct 22`, or `Oct 22, 2025` in another year than today's. */
export function dayInWords(day: string, today: string): string {
  const words = `${english[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8, 10))}`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words}, ${day.slice(0, 4)}`;
}

/** The same in Spanish: `22 de octubre`, or `22 de octubre de 2025`. */
export function dayInSpanish(day: string, today: string): string {
  const words = `${Number(day.slice(8, 10))} de ${spanish[Number(day.slice(5, 7)) - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} de ${day.slice(0, 4)}`;
}

/** The same in Chinese: `10月22日`, or `2025年10月22日`. */
export function dayInChinese(day: string, today: string): string {
  const words = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${day.slice(0, 4)}年${words}`;
}

/** A month, `YYYY-MM`, as an agent reads it: `Jan 2027`. */
export const monthInWords = (month: string): string =>
  `${english[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** The same in Spanish: `enero de 2027`. */
export const monthInSpanish = (month: string): string =>
  `${spanish[Number(month.slice(5, 7)) - 1]} de ${month.slice(0, 4)}`;

/** The same in Chinese: `2027年1月`. */
export const monthInChinese = (month: string): string =>
  `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
