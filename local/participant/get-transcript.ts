import * as z from "zod";
import { requireMayRead } from "./access.ts";
import { ParticipantError } from "./participant-error.ts";
import type { Service } from "./service.ts";
import type { Bearer } from "./tokens.ts";
import { transcriptPage } from "./transcript-page.ts";
import type { TranscriptRequest } from "./transcript-page.ts";

export const GetTranscript = z.object({
  MaxResults: z.int().min(0).max(100).nullish(),
  NextToken: z.string().nullish(),
  ScanDirection: z.enum(["FORWARD", "BACKWARD"]).nullish(),
  SortOrder: z.enum(["ASCENDING", "DESCENDING"]).nullish(),
  StartPosition: z
    .object({
      Id: z.string().nullish(),
      AbsoluteTime: z.string().nullish(),
      MostRecent: z.int().min(0).max(100).nullish(),
    })
    .nullish(),
});
type GetTranscript = z.infer<typeof GetTranscript>;

const usualPage = 10;

/** A page of what was said, in either direction. Defaults: https://docs.aws.amazon.com/connect-participant/latest/APIReference/API_GetTranscript.html */
export function getTranscript({ world }: Service, bearer: Bearer, request: GetTranscript) {
  requireMayRead(world, bearer);
  const page = transcriptPage(bearer.room.items, toRequest(request));
  if (!page) throw new ParticipantError("ValidationException", "NextToken or StartPosition names nothing");
  return {
    InitialContactId: bearer.room.initialContactId,
    Transcript: page.items,
    ...(page.nextToken === null ? {} : { NextToken: page.nextToken }),
  };
}

/** Left out, a page is the newest ten going back, newest first; from a start position it goes forward. */
function toRequest(request: GetTranscript): TranscriptRequest {
  const { Id, AbsoluteTime, MostRecent } = request.StartPosition ?? {};
  const start = { id: Id ?? null, absoluteTime: AbsoluteTime ?? null, mostRecent: MostRecent ?? null };
  const hasStart = Object.values(start).some((given) => given !== null);
  return {
    maxResults: request.MaxResults || usualPage,
    scanDirection: request.ScanDirection ?? (hasStart ? "FORWARD" : "BACKWARD"),
    sortOrder: request.SortOrder ?? "DESCENDING",
    start,
    nextToken: request.NextToken ?? null,
  };
}
