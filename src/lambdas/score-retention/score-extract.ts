import type { Clock } from "#journey/clock.ts";
import { readEnrolment } from "#journey/retention/enrolment/enrolment-row.ts";
import type { EnrolmentRow } from "#journey/retention/enrolment/enrolment-row.ts";
import { factsOfEnrolment } from "#journey/retention/enrolment/facts-of-enrolment.ts";
import type { ExtractLine, Reject, RetentionLake } from "#journey/retention/enrolment/retention-lake.ts";
import type { OutreachDrafts } from "#journey/retention/outreach/outreach-drafts.ts";
import { scoreFileOf } from "#journey/retention/retention-score-file.ts";
import { scoreMembers } from "#journey/retention/score-members.ts";
import type { Scorecard } from "#journey/retention/scorecard.ts";
import { gatherDrafts } from "./gather-drafts.ts";

export interface ScoringDesk {
  readonly clock: Clock;
  readonly lake: RetentionLake;
  /** Where messages to who may leave wait for a person's word. */
  readonly drafts: Pick<OutreachDrafts, "add">;
  readonly card: Scorecard;
  /** Which card it is: a score says what it was made with. */
  readonly cardVersion: string;
}

/** What came of one extract: counts and codes, nothing of anybody. */
export interface Scored {
  readonly key: string;
  readonly asOf: string;
  readonly cardVersion: string;
  readonly read: number;
  readonly scored: number;
  readonly rejected: number;
  /** How many of the rejected could be read and scored, and not be written: another run over the same extract helps. */
  readonly notWritten: number;
}

/** So many members are in memory at once, and written side by side. */
const chunkSize = 500;
const rejectsAPart = 5_000;

/** A line that could be read, with where it stood. */
interface Readable {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly row: EnrolmentRow;
}

/** Scores one extract, chunk by chunk. The same extract and card write the same files, however often it runs. */
export async function scoreExtract(desk: ScoringDesk, key: string, asOf: string): Promise<Scored> {
  const rejects = rejectsInto(desk.lake, key);
  const outreach = gatherDrafts();
  let [read, scored, notWritten] = [0, 0, 0];
  let chunk: Readable[] = [];
  const score = async (): Promise<void> => {
    const unwritten = await scoreChunk(desk, chunk, { asOf, outreach });
    await rejects.add(unwritten);
    scored += chunk.length - unwritten.length;
    notWritten += unwritten.length;
    chunk = [];
  };
  for await (const line of desk.lake.lines(key)) {
    read += 1;
    const known = readableOf(line);
    if ("why" in known) await rejects.add([known]);
    else chunk.push(known);
    if (chunk.length === chunkSize) await score();
  }
  await score();
  const rejected = await rejects.done();
  for (const draft of outreach.drafts(key, asOf, desk.clock.now().toISOString()))
    await desk.drafts.add(draft);
  return { key, asOf, cardVersion: desk.cardVersion, read, scored, rejected, notWritten };
}

function readableOf(line: ExtractLine): Readable | Reject {
  if (line.state === "broken") return { line: line.line, why: line.why, column: null, row: line.text };
  const { line: at, cells } = line;
  const reading = readEnrolment(cells);
  return reading.state === "read"
    ? { line: at, cells, row: reading.row }
    : { line: at, ...reading.unreadable, row: cells };
}

/** Scores and writes; answers what could not be written. One member's failure keeps nobody else from their score. */
async function scoreChunk(
  { lake, card, cardVersion }: ScoringDesk,
  chunk: readonly Readable[],
  { asOf, outreach }: { readonly asOf: string; readonly outreach: ReturnType<typeof gatherDrafts> },
): Promise<readonly Reject[]> {
  const facts = chunk.map(({ row }) => factsOfEnrolment(row, asOf));
  const scores = scoreMembers(card, facts);
  const written = await Promise.allSettled(
    chunk.map(async ({ row: { patientId, renewsOn } }, index) => {
      const [own, score] = [facts[index], scores[index]];
      if (!own || !score) return;
      const file = scoreFileOf({ patientId, facts: own, score }, { cardVersion, asOf });
      await lake.keepScore(file);
      outreach.add(file, renewsOn);
    }),
  );
  return chunk.flatMap(({ line, cells }, index) =>
    written[index]?.status === "rejected" ? [{ line, why: "notWritten", column: null, row: cells }] : [],
  );
}

/** Gathers what was not scored and keeps it part by part, so that a file of nothing but bad lines needs no more memory. */
function rejectsInto(lake: RetentionLake, key: string) {
  let [part, count] = [1, 0];
  let waiting: Reject[] = [];
  const keep = async (): Promise<void> => {
    await lake.keepRejects(key, part, waiting);
    part += 1;
    waiting = [];
  };
  return {
    add: async (rejects: readonly Reject[]): Promise<void> => {
      waiting.push(...rejects);
      count += rejects.length;
      if (waiting.length >= rejectsAPart) await keep();
    },
    /** How many there were. The last part is kept even when empty: it takes the place of an earlier run's. */
    done: async (): Promise<number> => {
      await keep();
      return count;
    },
  };
}
