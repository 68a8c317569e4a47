import type { Accepting } from "./plan-net.ts";

/** As an agent reads it. */
export const acceptingWords: Readonly<Record<Accepting, string>> = {
  yes: "Taking new patients",
  existingOnly: "Existing patients only",
  existingAndFamily: "Existing patients and their families",
  no: "Not taking patients",
  noRecord: "We have no record of whether they take new patients",
};
