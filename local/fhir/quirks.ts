/** HealthLake's manners that a client must live with, each a switch of its own to see what a client leans on. */
export interface Quirks {
  /** `_count` above this is cut down to it. */
  readonly pageCap: number;
  /** Pages are followed by a sealed token; else the link spells out the search and `_offset`. */
  readonly opaquePages: boolean;
  /** Leaves `Bundle.total` out, even where it was asked for. */
  readonly dropTotal: boolean;
  /** What a search without a `Prefer` header means for parameters the store does not know. */
  readonly handling: "strict" | "lenient";
  /** Strings are compared as they are written, and not without case and accents. */
  readonly caseSensitiveStrings: boolean;
  /** A bundle that holds a search is refused. */
  readonly noBatchSearch: boolean;
  /** So long after a write the resource is in no search, unless the search asks for strong consistency. Milliseconds. */
  readonly indexLagMs: number;
  /** Searches above this many in a second get 429, GET and POST counted apart; null for no limit. */
  readonly searchesPerSecond: number | null;
  /** How long every answer takes: half of them longer than `p50`, one in a hundred longer than `p99`; null for at once. */
  readonly latencyMs: { readonly p50: number; readonly p99: number } | null;
  /** The share of answers whose line is cut in the middle, from 0 to 1. */
  readonly cutShare: number;
  /** The share of answers that are a gateway's HTML page with status 200, from 0 to 1. */
  readonly htmlShare: number;
}

/** What costs nothing is on, so that nobody can lean on its absence; what slows or breaks is asked for. */
export const healthLakeQuirks: Quirks = {
  pageCap: 100,
  opaquePages: true,
  dropTotal: true,
  handling: "strict",
  caseSensitiveStrings: false,
  noBatchSearch: true,
  indexLagMs: 0,
  searchesPerSecond: null,
  latencyMs: null,
  cutShare: 0,
  htmlShare: 0,
};

/** A quirk that does not exist or has no such value, in words a person can act on. */
export class UnknownQuirkError extends Error {}

/** Answers null where the value makes no sense. */
type Setting = (value: string) => Partial<Quirks> | null;

const oneOf =
  (choices: Readonly<Record<string, Partial<Quirks>>>): Setting =>
  (value) =>
    choices[value] ?? null;

const number =
  (least: number, most: number, set: (value: number) => Partial<Quirks>): Setting =>
  (text) => {
    const value = Number(text);
    return text !== "" && value >= least && value <= most ? set(value) : null;
  };

const aMinute = 60_000;

/** `npm start -- --quirks name=value,…`: name → how its values are written, and what each sets. */
const settings: Readonly<Record<string, readonly [form: string, setting: Setting]>> = {
  "page-cap": ["1 to 1000", number(1, 1000, (pageCap) => ({ pageCap: Math.floor(pageCap) }))],
  pages: ["opaque or plain", oneOf({ opaque: { opaquePages: true }, plain: { opaquePages: false } })],
  totals: ["dropped or kept", oneOf({ dropped: { dropTotal: true }, kept: { dropTotal: false } })],
  handling: [
    "strict or lenient",
    oneOf({ strict: { handling: "strict" }, lenient: { handling: "lenient" } }),
  ],
  strings: [
    "folded or exact",
    oneOf({ folded: { caseSensitiveStrings: false }, exact: { caseSensitiveStrings: true } }),
  ],
  "batch-search": [
    "refused or answered",
    oneOf({ refused: { noBatchSearch: true }, answered: { noBatchSearch: false } }),
  ],
  "index-lag": ["milliseconds", number(0, aMinute, (indexLagMs) => ({ indexLagMs }))],
  "searches-per-second": ["a number", number(1, 1e6, (searchesPerSecond) => ({ searchesPerSecond }))],
  latency: ["p50/p99 in milliseconds, e.g. 20/200", latency],
  cut: ["a share, 0 to 1", number(0, 1, (cutShare) => ({ cutShare }))],
  html: ["a share, 0 to 1", number(0, 1, (htmlShare) => ({ htmlShare }))],
};

function latency(text: string): Partial<Quirks> | null {
  const [p50 = Number.NaN, p99 = Number.NaN, ...more] = text.split("/").map(Number);
  const isRight = more.length === 0 && p50 > 0 && p99 >= p50 && p99 <= aMinute;
  return isRight ? { latencyMs: { p50, p99 } } : null;
}

/** Reads e.g. `index-lag=2000,latency=20/200`; the empty text is none. Throws `UnknownQuirkError`. */
export function readQuirks(text: string): Partial<Quirks> {
  return text
    .split(",")
    .filter(Boolean)
    .reduce<Partial<Quirks>>((quirks, each) => ({ ...quirks, ...readQuirk(each) }), {});
}

function readQuirk(text: string): Partial<Quirks> {
  const [name = "", value = ""] = text.split("=");
  const known = settings[name];
  if (!known) {
    const names = Object.keys(settings).join(", ");
    throw new UnknownQuirkError(`--quirks knows ${names}; not "${name}".`);
  }
  const [form, setting] = known;
  const quirk = setting(value);
  if (!quirk) throw new UnknownQuirkError(`--quirks ${name} is ${form}, not "${value}".`);
  return quirk;
}
