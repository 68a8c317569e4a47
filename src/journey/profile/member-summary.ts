import type { LateSection, MemberCards } from "./profile.ts";
import type { SectionName } from "./section-names.ts";
import { withSections } from "./with-sections.ts";

/** When a section was read from the store, and which versions lay there: `Type/id` → `meta.versionId`. */
export interface SectionReading {
  /** ISO 8601. */
  readonly asOf: string;
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * A member's cards as they were last read, kept beside the store: painted before the store has answered, and shown
 * in place of what it cannot answer. Made of ordinary facts only, and before the disclosure decision, which is made
 * anew whenever it is shown. A section that was never read is not in `sections`.
 */
export interface MemberSummary {
  readonly patientId: string;
  /** ISO 8601: when something in it was read last. */
  readonly asOf: string;
  readonly cards: MemberCards;
  readonly sections: Readonly<Partial<Record<SectionName, SectionReading>>>;
}

/**
 * The port to where summaries are kept, by patient id. Fulfilled by `adapters/server/records`; a fake lies beside it.
 */
export interface MemberSummaries {
  read(patientId: string): Promise<MemberSummary | null>;
  /**
   * Keeps a summary, unless something newer is kept. One that was completed from another (`basedOn`, that one's
   * `asOf`) is kept only while that one is still there: somebody else's reading in between is never undone.
   */
  keep(summary: MemberSummary, basedOn?: string): Promise<void>;
  /** The store no longer has this person. */
  forget(patientId: string): Promise<void>;
}

/** These cards with what is late filled from a summary, and what that means for each late section. */
export function filled(
  cards: MemberCards,
  late: readonly SectionName[],
  summary: MemberSummary | null,
): { readonly cards: MemberCards; readonly late: readonly LateSection[] } {
  const known = late.filter((name) => summary?.sections[name] !== undefined);
  return {
    cards: summary === null ? cards : withSections(cards, summary.cards, known),
    late: late.map((section) => lateSection(section, summary)),
  };
}

/** A section as a summary has it. */
export function lateSection(section: SectionName, summary: MemberSummary | null): LateSection {
  const asOf = summary?.sections[section]?.asOf ?? null;
  return { section, state: asOf === null ? "missing" : "stale", asOf };
}
