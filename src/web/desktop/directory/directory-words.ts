import type { DirectoryFound, DirectoryPage } from "#contract/directory.ts";
import type { Tone } from "#web/kit/Chip.tsx";
import { day } from "#web/kit/format.ts";

type Standing = NonNullable<DirectoryFound["network"]>;

export const standingWords: Record<Standing, { words: string; tone: Tone }> = {
  in: { words: "In network", tone: "green" },
  out: { words: "Not in network", tone: "red" },
  noRecord: { words: "No network on record", tone: "neutral" },
};

export const acceptingWords: Record<DirectoryFound["accepting"], { words: string; tone: Tone }> = {
  yes: { words: "Taking new patients", tone: "green" },
  existingOnly: { words: "Existing patients only", tone: "amber" },
  existingAndFamily: { words: "Existing patients and families", tone: "amber" },
  no: { words: "Not taking patients", tone: "red" },
  noRecord: { words: "New patients: no record", tone: "neutral" },
};

/** How near, in the space of a column. */
export function nearnessWords({ kind, miles }: DirectoryFound["nearness"]): string {
  if (miles !== null) return `${miles.toFixed(1)} mi`;
  return { miles: "", sameZip: "Same ZIP", sameCity: "Same city", elsewhere: "Elsewhere", unknown: "" }[kind];
}

/** What the order of the results rests on. */
export const whenceWords = {
  position: "Straight-line miles from the member’s address; the road is longer.",
  place: "No position is on file for the member’s address: same ZIP first, then same city.",
  nothing: "No address to measure from: by network, new patients and name.",
} as const;

/** A US telephone number as it is read. */
export const phoneWords = (phone: string): string =>
  phone.replace(/^\+?1?[ (.-]*(\d{3})[ ).-]*(\d{3})[ .-]*(\d{4})$/, "($1) $2-$3");

/** "since 01/01/2024, until 12/31/2026" */
export function periodWords({ since, until, isCurrent }: DirectoryPage["networks"][number]): string {
  const parts = [
    since === null ? null : `since ${dayOrPart(since)}`,
    until === null ? null : `until ${dayOrPart(until)}`,
  ];
  const period = parts.filter((part) => part !== null).join(", ");
  if (isCurrent) return period;
  return period === "" ? "not in force" : `${period}, not in force`;
}

/** A year or a month on record stays as it is written. */
const dayOrPart = (written: string): string => (written.length < 10 ? written : day(written));

/** What is known of somebody in one line, each thing once. */
export const inOneLine = (parts: readonly (string | null)[]): string =>
  [...new Set(parts)].filter((part) => part !== null && part !== "").join(" · ");
