import { withoutSensitive } from "#journey/disclosure/withhold-sensitive.ts";
import { findClaims } from "#journey/intake/practice-board/find-claims.ts";
import type { ClaimFinding } from "#journey/intake/practice-board/find-claims.ts";
import { mostRows, readBoard } from "#journey/intake/practice-board/read-board.ts";
import type { Decision } from "#journey/next-best-action/decision.ts";
import { codeOf } from "#adapters/server/fault-log.ts";
import type { Desk } from "./desk.ts";
import { revealOf } from "./disclosed-page.ts";
import type { OpenContact } from "./open-contact.ts";
import { practiceOnLine } from "./practice-on-line.ts";

export type BoardDesk = Pick<Desk, "clock" | "fhir" | "drafts" | "audit" | "logFault">;

/**
 * The claims that the agent looked up on the calling practice's board, found anew as the board finds them: only that
 * practice's own, and none that is labelled as sensitive. Nothing for any other caller. Read while the page is; whether
 * they may still be told is decided of the contact as it is open when they are here.
 */
export async function askBoard(
  desk: BoardDesk,
  asked: OpenContact,
): Promise<(open: OpenContact) => readonly ClaimFinding[]> {
  const providerId = practiceOnLine(asked);
  if (providerId === null) return () => [];
  const findings = await findLookedUp(desk, asked, providerId);
  return (open) => (practiceOnLine(open) === providerId ? findings : []);
}

/** Nothing while the store is away: hints without a board are better than none. */
async function findLookedUp(
  { clock, fhir, drafts, logFault }: BoardDesk,
  { row: { contactId }, user: { username } }: OpenContact,
  providerId: string,
): Promise<readonly ClaimFinding[]> {
  try {
    const kept = await drafts.read({ contactId, username, field: "lookedUp" });
    const numbers = readBoard(kept?.text ?? "").numbers.filter(({ kind }) => kind === "claim");
    const digits = numbers.slice(0, mostRows).map((each) => each.digits);
    if (digits.length === 0) return [];
    return await findClaims({ reader: withoutSensitive(fhir), providerId, clock }, digits);
  } catch (error) {
    logFault({ at: "api board-for-hints", code: codeOf(error), contactId });
    return [];
  }
}

/** Each claim that a hint names is told of its own patient, as a row of the board is. */
export async function auditBoard(
  { audit }: BoardDesk,
  open: OpenContact,
  { card, quiet }: Decision,
  findings: readonly ClaimFinding[],
): Promise<void> {
  const hints = [...(card === null ? [] : [card]), ...quiet];
  const named = new Set(hints.flatMap(({ sources }) => sources.map(({ source }) => source.resource)));
  for (const finding of findings) {
    if (!("line" in finding) || !named.has(finding.line.source.resource)) continue;
    const { patientId } = finding;
    const reveal = revealOf(open, "nextBestAction");
    await audit.append({ ...reveal, patientId, shown: ["claims"], masked: [], withheld: [] });
  }
}
