import * as z from "zod";
import { scoreExtract } from "./score-extract.ts";
import type { Scored, ScoringDesk } from "./score-extract.ts";

/** Which extracts: one by its key, or all under a prefix. `asOf` is their day where the key says none (`dt=YYYY-MM-DD`). */
const Asked = z
  .object({
    key: z.string().min(1).optional(),
    prefix: z.string().min(1).optional(),
    asOf: z.iso.date().optional(),
    /** Scores an extract although a newer one was scored before. */
    evenIfOlder: z.boolean().default(false),
  })
  .refine(({ key, prefix }) => (key === undefined) !== (prefix === undefined));

/** Throws `retention.notWritten` where members were scored and not written: whoever called calls again. */
export async function scoreRetention(desk: ScoringDesk, event: unknown): Promise<readonly Scored[]> {
  const { key, prefix, asOf, evenIfOlder } = Asked.parse(event);
  const keys = key === undefined ? await desk.lake.list(prefix ?? "") : [key];
  const results: Scored[] = [];
  for (const each of keys) {
    const day = asOf ?? dayInKey(each);
    if (day === null)
      throw new Error("retention.noDay: neither the key nor the event says of which day it is");
    const newest = await desk.lake.newest();
    // A score of last month in the place of this month's would look like any other.
    if (newest !== null && day < newest && !evenIfOlder)
      throw new Error("retention.older: a newer extract was scored before");
    results.push(await scoreExtract(desk, each, day));
    if (newest === null || day > newest) await desk.lake.keepNewest(day);
  }
  const notWritten = results.reduce((sum, each) => sum + each.notWritten, 0);
  if (notWritten > 0) throw new Error("retention.notWritten: some scores were not written");
  return results;
}

const dayInKey = (key: string): string | null => /(?:^|\/)dt=(\d{4}-\d{2}-\d{2})\//.exec(key)?.[1] ?? null;
