import { describe, expect, test } from "vitest";
import type { ChatItem } from "./chat-item.ts";
import { transcriptPage } from "./transcript-page.ts";
import type { TranscriptRequest } from "./transcript-page.ts";

const items: ChatItem[] = Array.from({ length: 25 }, (_, index) => ({
  Id: `m${index}`,
  AbsoluteTime: new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString(),
  ContactId: "c",
  InitialContactId: "c",
  Type: "MESSAGE",
  ContentType: "text/plain",
}));

const back: TranscriptRequest = {
  maxResults: 10,
  scanDirection: "BACKWARD",
  sortOrder: "ASCENDING",
  start: { id: null, absoluteTime: null, mostRecent: null },
  nextToken: null,
};
const forth: TranscriptRequest = { ...back, scanDirection: "FORWARD" };
const idsOf = (page: ReturnType<typeof transcriptPage>) => page!.items.map(({ Id }) => Id);

/** Every id, page after page. */
function walk(request: TranscriptRequest, onPage: (ids: string[]) => void, from = items): void {
  let nextToken: string | null = null;
  do {
    const page: NonNullable<ReturnType<typeof transcriptPage>> = transcriptPage(from, {
      ...request,
      nextToken,
    })!;
    onPage(idsOf(page));
    nextToken = page.nextToken;
  } while (nextToken !== null);
}

describe("a transcript read page by page", () => {
  test("backward holds everything once, the newest page first", () => {
    const pages: string[][] = [];
    walk(back, (ids) => pages.push(ids));
    expect(pages.map((ids) => ids.length)).toEqual([10, 10, 5]);
    expect(pages.toReversed().flat()).toEqual(items.map(({ Id }) => Id));
  });

  test("forward holds everything once, the oldest page first", () => {
    const all: string[] = [];
    walk(forth, (ids) => all.push(...ids));
    expect(all).toEqual(items.map(({ Id }) => Id));
  });

  test("a token keeps its place while more is said", () => {
    const first = transcriptPage(items.slice(0, 20), back)!;
    const second = transcriptPage(items, { ...back, nextToken: first.nextToken });
    expect(idsOf(second)).toEqual(items.slice(0, 10).map(({ Id }) => Id));
  });

  test("descending turns a page around, not the scan", () => {
    expect(idsOf(transcriptPage(items, { ...back, maxResults: 3, sortOrder: "DESCENDING" }))).toEqual([
      "m24",
      "m23",
      "m22",
    ]);
  });
});

describe("a start position", () => {
  const at = (start: Partial<TranscriptRequest["start"]>) => ({ ...back.start, ...start });
  test("by id begins at that item, in either direction", () => {
    expect(idsOf(transcriptPage(items, { ...forth, maxResults: 2, start: at({ id: "m7" }) }))).toEqual([
      "m7",
      "m8",
    ]);
    expect(idsOf(transcriptPage(items, { ...back, maxResults: 2, start: at({ id: "m7" }) }))).toEqual([
      "m6",
      "m7",
    ]);
  });
  test("by time begins at the nearest item on the way", () => {
    const absoluteTime = "2026-01-01T00:00:07.500Z";
    expect(idsOf(transcriptPage(items, { ...forth, maxResults: 1, start: at({ absoluteTime }) }))).toEqual([
      "m8",
    ]);
    expect(idsOf(transcriptPage(items, { ...back, maxResults: 1, start: at({ absoluteTime }) }))).toEqual([
      "m7",
    ]);
  });
  test("most recent counts back from the end", () => {
    expect(idsOf(transcriptPage(items, { ...back, maxResults: 1, start: at({ mostRecent: 2 }) }))).toEqual([
      "m22",
    ]);
  });
  test("that names nothing, or a token nobody gave, is refused", () => {
    expect(transcriptPage(items, { ...back, start: at({ id: "nobody" }) })).toBeNull();
    expect(transcriptPage(items, { ...back, start: at({ absoluteTime: "yesterday" }) })).toBeNull();
    expect(transcriptPage(items, { ...back, nextToken: "made-up" })).toBeNull();
  });
});

test("an empty transcript is one empty page", () => {
  expect(transcriptPage([], back)).toEqual({ items: [], nextToken: null });
  expect(transcriptPage([], forth)).toEqual({ items: [], nextToken: null });
});
