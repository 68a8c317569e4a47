import type { OpeningHours, PlaceInLine, WaitingLine } from "./waiting-line.ts";

/** A line as a test describes it. */
export function fakeWaitingLine({
  places = {},
  hours,
}: {
  /** By contact id. */
  readonly places?: Readonly<Record<string, PlaceInLine>>;
  /** Absent: never open. */
  readonly hours?: OpeningHours;
}): WaitingLine {
  return {
    placeOf: async (contactId) => places[contactId] ?? null,
    hoursOf: async () => hours ?? { timeZone: "UTC", days: [] },
  };
}
