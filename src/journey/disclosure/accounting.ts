/**
 * The accounting of disclosures (45 CFR 164.528): what left the plan, to whom and what for. It is no audit of looks
 * within the plan, and holds only what the individual has a right to be told.
 */
export interface DisclosureMade {
  readonly disclosureId: string;
  readonly patientId: string;
  /** ISO 8601 day of the disclosure. */
  readonly on: string;
  /** The entity or person who received it. */
  readonly recipient: string;
  /** Null where it is not known. */
  readonly address: string | null;
  /** A brief description of what was disclosed. */
  readonly what: string;
  readonly purpose: DisclosurePurpose;
  /** A brief statement of the purpose, in words. */
  readonly statement: string;
  /** Who wrote it down. */
  readonly recordedBy: string;
}

/** Each purpose with its words, and the paragraph that exempts it; null where it has to be accounted for. */
export const disclosurePurposes = {
  treatment: { words: "Treatment", exempt: "45 CFR 164.528(a)(1)(i)" },
  payment: { words: "Payment", exempt: "45 CFR 164.528(a)(1)(i)" },
  operations: { words: "Health care operations", exempt: "45 CFR 164.528(a)(1)(i)" },
  individual: { words: "To the individual", exempt: "45 CFR 164.528(a)(1)(ii)" },
  authorization: { words: "By authorization", exempt: "45 CFR 164.528(a)(1)(iv)" },
  publicHealth: { words: "Public health", exempt: null },
  abuseReport: { words: "Report of abuse, neglect or domestic violence", exempt: null },
  oversight: { words: "Health oversight", exempt: null },
  court: { words: "Judicial or administrative proceeding", exempt: null },
  lawEnforcement: { words: "Law enforcement", exempt: null },
  decedent: { words: "Coroner, medical examiner or funeral director", exempt: null },
  safety: { words: "Serious threat to health or safety", exempt: null },
  workersCompensation: { words: "Workers' compensation", exempt: null },
  mistake: { words: "Sent in error", exempt: null },
} as const satisfies Record<string, { readonly words: string; readonly exempt: string | null }>;
export type DisclosurePurpose = keyof typeof disclosurePurposes;

/**
 * The ledger of disclosures. Fulfilled by `adapters/server/records`; a fake lies beside it. Rows are only ever added.
 */
export interface DisclosureLedger {
  add(disclosure: DisclosureMade): Promise<void>;
  /** Every row of a member's, the oldest first. */
  list(patientId: string): Promise<readonly DisclosureMade[]>;
}

/** A line of the account: one disclosure, or several to one recipient for one purpose. */
export interface AccountLine {
  readonly recipient: string;
  readonly address: string | null;
  readonly what: string;
  readonly purpose: DisclosurePurpose;
  readonly statement: string;
  readonly first: string;
  readonly last: string;
  readonly times: number;
}

/**
 * What the individual is told on request: the six years before it, without what is exempt, and several disclosures to
 * the same recipient for a single purpose in one line with the first, the number and the last (164.528(b)(3)).
 */
export function accountOf(disclosures: readonly DisclosureMade[], now: Date): readonly AccountLine[] {
  const since = sixYearsBefore(now);
  const today = now.toISOString().slice(0, 10);
  const lines = new Map<string, AccountLine>();
  const told = disclosures
    .filter(({ purpose, on }) => disclosurePurposes[purpose].exempt === null && on >= since && on <= today)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  for (const each of told) {
    const { recipient, purpose, address, what, statement, on } = each;
    const key = JSON.stringify([recipient, purpose, what, statement]);
    const line = lines.get(key) ?? {
      recipient,
      address,
      what,
      purpose,
      statement,
      first: on,
      last: on,
      times: 0,
    };
    lines.set(key, { ...line, address: line.address ?? address, last: on, times: line.times + 1 });
  }
  return [...lines.values()];
}

/** The day six years earlier; from February 29 it is the 28th, so that no day is left out. */
function sixYearsBefore(now: Date): string {
  const [year = "", month = "", day = ""] = now.toISOString().slice(0, 10).split("-");
  const date = `${month}-${day}` === "02-29" ? "02-28" : `${month}-${day}`;
  return `${Number(year) - 6}-${date}`;
}
