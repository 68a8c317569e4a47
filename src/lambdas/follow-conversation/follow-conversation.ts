import * as z from "zod";
import { codeOf } from "#adapters/server/fault-log.ts";
import type { Fault } from "#adapters/server/fault-log.ts";
import { channels } from "#contract/live.ts";
import type { ContactNews } from "#contract/live.ts";
import type { SaidTurns } from "#journey/contact/said-turns.ts";
import type { LivePublisher } from "#journey/insight/floor.ts";
import { readSegments } from "./read-segments.ts";
import type { Told } from "./read-segments.ts";
import { SegmentEvent } from "./segment-event.ts";

export interface Follower {
  readonly turns: Pick<SaidTurns, "add">;
  readonly live: LivePublisher;
  readonly logFault: (fault: Fault) => void;
}

/** A batch of the stream, as Lambda hands it over. */
export const KinesisBatch = z.object({
  Records: z.array(
    z.object({
      kinesis: z.object({
        sequenceNumber: z.string(),
        data: z.string(),
        /** Epoch seconds. */
        approximateArrivalTimestamp: z.number(),
      }),
    }),
  ),
});
type Kinesis = z.infer<typeof KinesisBatch>["Records"][number]["kinesis"];

/** Lambda's word for "take these again": it goes back to the first of them. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

const at = "follow-conversation";

/**
 * Keeps what was said and tells the desk that there is more. A record that comes again adds nothing, and one that comes
 * late is put where it belongs, by its own time. What cannot be kept comes again with all that follows; what cannot be read
 * is logged and passed over, since it would hold up its shard for a day. News is told once for a batch, of what was kept.
 */
export async function followConversation(
  follower: Follower,
  { Records }: z.infer<typeof KinesisBatch>,
): Promise<BatchAnswer> {
  const news = new Map<string, readonly ContactNews["kind"][]>();
  let failed: string | null = null;
  for (const { kinesis } of Records) {
    const told = toldBy(kinesis);
    if (told === null || told.hasFailed) {
      follower.logFault({ at, code: told ? "analysis.failed" : "segments.unreadable" });
      continue;
    }
    try {
      if (told.turns.length > 0) await follower.turns.add(told.contactId, told.turns);
      news.set(told.contactId, newsWith(news.get(told.contactId), told));
    } catch (error) {
      follower.logFault({ at, code: codeOf(error) });
      failed = kinesis.sequenceNumber;
      break;
    }
  }
  await Promise.all([...news].map(([contactId, kinds]) => tellInOrder(follower, contactId, kinds)));
  return { batchItemFailures: failed === null ? [] : [{ itemIdentifier: failed }] };
}

function toldBy({ data, approximateArrivalTimestamp }: Kinesis): Told | null {
  try {
    const event = SegmentEvent.parse(JSON.parse(Buffer.from(data, "base64").toString("utf8")));
    return readSegments(event, new Date(approximateArrivalTimestamp * 1000));
  } catch {
    return null;
  }
}

/** A sentence is worth fetching whatever else comes; whether somebody speaks, the newest record says. */
function newsWith(
  before: readonly ContactNews["kind"][] = [],
  { turns, isCallerSpeaking }: Told,
): readonly ContactNews["kind"][] {
  const hasTurns = turns.length > 0 || before.includes("turns");
  return [...(hasTurns ? ["turns" as const] : []), ...(isCallerSpeaking ? ["speaking" as const] : [])];
}

async function tellInOrder(
  follower: Follower,
  contactId: string,
  kinds: readonly ContactNews["kind"][],
): Promise<void> {
  for (const kind of kinds) await tell(follower, { kind, contactId });
}

/** The next sentence tells of this one too, so news that could not be told is logged and not repeated. */
async function tell({ live, logFault }: Follower, news: ContactNews): Promise<void> {
  try {
    await live.publish([channels.contact(news.contactId)], news);
  } catch (error) {
    logFault({ at, code: codeOf(error) });
  }
}
