import type { Appeal, CareGap, Medication, Visit } from "#contract/care-facts.ts";
import type { ConsentOnFile, ContactPointOnFile, Promised, Relative } from "#contract/people-facts.ts";
import type { Tone } from "#web/kit/Chip.tsx";

/** The words and colours of the codes of care and people. */

interface Said {
  readonly words: string;
  readonly tone: Tone;
}

export const gapWords: Record<CareGap["status"], Said> = {
  open: { words: "Open", tone: "amber" },
  dueSoon: { words: "Due soon", tone: "amber" },
  overdue: { words: "Overdue", tone: "red" },
  closed: { words: "Done", tone: "green" },
};

export const supplyWords: Record<Medication["supply"], Said> = {
  onTrack: { words: "On track", tone: "green" },
  refillNow: { words: "Refill now", tone: "amber" },
  late: { words: "Late", tone: "amber" },
  noRecord: { words: "No fill on record", tone: "neutral" },
};

export const visitWords: Record<Visit["status"], Said> = {
  booked: { words: "Booked", tone: "accent" },
  waiting: { words: "Not confirmed", tone: "amber" },
  kept: { words: "Kept", tone: "green" },
  missed: { words: "Missed", tone: "amber" },
  cancelled: { words: "Cancelled", tone: "neutral" },
  noRecord: { words: "No record of it", tone: "neutral" },
};

export const appealWords: Record<Appeal["status"], Said> = {
  open: { words: "Open", tone: "amber" },
  decided: { words: "Decided", tone: "green" },
  withdrawn: { words: "Withdrawn", tone: "neutral" },
};

export const standingWords: Record<Relative["standing"], Said> = {
  inForce: { words: "May hear", tone: "green" },
  ended: { words: "Ended", tone: "neutral" },
  denied: { words: "Refused", tone: "red" },
  none: { words: "May not hear", tone: "amber" },
};

export const consentWords: Record<ConsentOnFile["standing"], string> = {
  inForce: "",
  ended: "Ended",
  notYet: "Not yet in force",
};

export const promiseWords: Record<Promised["status"], Said> = {
  open: { words: "Promise open", tone: "accent" },
  kept: { words: "Promise kept", tone: "green" },
  keptLate: { words: "Promise kept late", tone: "amber" },
  broken: { words: "Promise broken", tone: "red" },
  noRecord: { words: "No record it was kept", tone: "amber" },
};

export const channelWords: Record<ContactPointOnFile["channel"], string> = {
  text: "Text",
  call: "Call",
  email: "E-mail",
  letter: "Letter",
  fax: "Fax",
  other: "Other",
};
