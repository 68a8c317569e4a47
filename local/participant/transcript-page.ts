import type { ChatItem } from "./chat-item.ts";

export interface TranscriptRequest {
  readonly maxResults: number;
  readonly scanDirection: "FORWARD" | "BACKWARD";
  readonly sortOrder: "ASCENDING" | "DESCENDING";
  /** Where to start; `mostRecent` counts back from the end, 0 being the very last. */
  readonly start: {
    readonly id: string | null;
    readonly absoluteTime: string | null;
    readonly mostRecent: number | null;
  };
  /** From the page before; wins over `start`. */
  readonly nextToken: string | null;
}

export interface TranscriptPage {
  readonly items: readonly ChatItem[];
  /** Null on the last page. */
  readonly nextToken: string | null;
}

/**
 * One page of a transcript. The start itself belongs to the page. Tokens name a place counted from the beginning, which
 * does not move when more is said. Null: the token or the start names nothing.
 */
export function transcriptPage(
  items: readonly ChatItem[],
  request: TranscriptRequest,
): TranscriptPage | null {
  const backward = request.scanDirection === "BACKWARD";
  const start = request.nextToken === null ? startOf(items, request) : readToken(request.nextToken);
  if (start === null) return null;
  const first = backward ? Math.max(0, start - request.maxResults + 1) : start;
  const last = backward ? start : Math.min(items.length, start + request.maxResults) - 1;
  const page = items.slice(first, last + 1);
  const next = backward ? first - 1 : last + 1;
  const isMore = backward ? next >= 0 : next < items.length;
  return {
    items: request.sortOrder === "DESCENDING" ? page.toReversed() : page,
    nextToken: isMore ? writeToken(next) : null,
  };
}

/** The index of the first item scanned. */
function startOf(items: readonly ChatItem[], { start, scanDirection }: TranscriptRequest): number | null {
  if (start.id !== null) return orNull(items.findIndex(({ Id }) => Id === start.id));
  if (start.absoluteTime !== null) return startAt(items, Date.parse(start.absoluteTime), scanDirection);
  if (start.mostRecent !== null) return Math.max(0, items.length - 1 - start.mostRecent);
  return scanDirection === "BACKWARD" ? items.length - 1 : 0;
}

const orNull = (index: number): number | null => (index < 0 ? null : index);

function startAt(
  items: readonly ChatItem[],
  at: number,
  scanDirection: TranscriptRequest["scanDirection"],
): number | null {
  if (Number.isNaN(at)) return null;
  if (scanDirection === "BACKWARD") return items.findLastIndex((item) => Date.parse(item.AbsoluteTime) <= at);
  const index = items.findIndex((item) => Date.parse(item.AbsoluteTime) >= at);
  return index < 0 ? items.length : index;
}

const writeToken = (index: number): string => Buffer.from(`from:${index}`).toString("base64url");

function readToken(token: string): number | null {
  const index = /^from:(\d{1,9})$/.exec(Buffer.from(token, "base64url").toString())?.[1];
  return index === undefined ? null : Number(index);
}
