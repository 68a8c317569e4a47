import type { ContactRow, HandOverCard } from "#journey/contact/contact-row.ts";
import { readMatters } from "#journey/intake/matters/read-matters.ts";
import type { ReadableTurn } from "#journey/intake/matters/read-matters.ts";
import type { Finding } from "#journey/intake/matters/matter.ts";
import type { LineOfBusiness } from "#journey/profile/coverage/coverage-period.ts";
import { codeOf } from "#adapters/server/fault-log.ts";
import type { Desk } from "./desk.ts";

export type IntakeDesk = Pick<Desk, "rows" | "saidTurns" | "summaries" | "logFault">;

/** What a contact seems to be about, with the line of business that its clocks follow. */
export interface IntakeRead {
  readonly findings: readonly Finding[];
  readonly line: LineOfBusiness | null;
}

/**
 * Reads the turns of the conversation and what was told to the bot before it. `card` is the hand-over card as far as whoever
 * asks may see it; null where there is none.
 */
export async function readIntake(
  desk: IntakeDesk,
  { contactId, identity }: ContactRow,
  card: HandOverCard | null,
): Promise<IntakeRead> {
  const [said, line] = await Promise.all([
    desk.saidTurns.list(contactId),
    lineOf(desk, contactId, identity.patientId),
  ]);
  const turns = [...toldTurns(card), ...said];
  return { findings: readMatters(turns, { language: identity.language, line }), line };
}

/** A card's turns have no ids of their own: their place in it names them. */
const toldTurns = (card: HandOverCard | null): readonly ReadableTurn[] =>
  (card?.turns ?? []).map((turn, index) => ({ ...turn, turnId: `hand-over-${index + 1}` }));

/** From the summary as it was kept: intake waits for no store. Without one the strictest limits are taken, and said so. */
async function lineOf(
  { summaries, logFault }: IntakeDesk,
  contactId: string,
  patientId: string | null,
): Promise<LineOfBusiness | null> {
  if (patientId === null) return null;
  try {
    const summary = await summaries.read(patientId);
    // Of two plans in force the one that pays first is the one they speak to.
    const inForce = (summary?.cards.coverageHistory ?? [])
      .filter(({ status }) => status === "active")
      .toSorted((one, other) => (one.order ?? Infinity) - (other.order ?? Infinity) || 0);
    return inForce[0]?.line ?? null;
  } catch (error) {
    logFault({ at: "intake", code: codeOf(error), contactId });
    return null;
  }
}
