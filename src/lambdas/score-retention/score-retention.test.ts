import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeRetentionLake } from "#journey/retention/enrolment/fake-retention-lake.ts";
import type { ExtractLine } from "#journey/retention/enrolment/retention-lake.ts";
import { fakeOutreachDrafts } from "#journey/retention/outreach/fake-outreach-drafts.ts";
import { readScorecard } from "./read-scorecard.ts";
import { scoreRetention } from "./score-retention.ts";

const card = readScorecard(readFileSync(new URL("scorecard.json", import.meta.url), "utf8"));
const key = "retention/extracts/dt=2026-11-28/members.csv";

const lineOf = (line: number, cells: Readonly<Record<string, string>>): ExtractLine => ({
  state: "read",
  line,
  cells,
});

const steady = { premiumNow: "200", premiumNext: "200", autopay: "true", renewsOn: "2027-08-01" };
const mateo = {
  patientId: "mateo",
  birthDate: "1995-03-08",
  payType: "gig",
  premiumNow: "206",
  premiumNext: "412",
  subsidyNow: "206",
  subsidyNext: "0",
  renewsOn: "2027-01-01",
};

const deskOver = (lines: Iterable<ExtractLine>, refuses: ReadonlySet<string> = new Set(), at = key) => {
  const fake = fakeRetentionLake(new Map([[at, lines]]), refuses);
  const drafts = fakeOutreachDrafts();
  const clock = fixedClock("2026-11-28T03:00:00.000Z");
  return { ...fake, drafts, desk: { clock, drafts, lake: fake.lake, card, cardVersion: "card-1" } };
};

test("A member whose premium doubles is likelier to leave than one for whom nothing changes, and it says why", async () => {
  const { desk, scores } = deskOver([lineOf(2, mateo), lineOf(3, { patientId: "steady", ...steady })]);
  const [result] = await scoreRetention(desk, { key });
  expect(result).toEqual({
    key,
    asOf: "2026-11-28",
    cardVersion: "card-1",
    read: 2,
    scored: 2,
    rejected: 0,
    notWritten: 0,
  });
  expect(scores.get("mateo")).toMatchObject({
    band: "high",
    segment: "subsidyCliff",
    cardVersion: "card-1",
    asOf: "2026-11-28",
    figures: { premiumChangeDollars: 206, monthsToRenewal: 1 },
  });
  expect(scores.get("mateo")?.reasons.map(({ words }) => words.en)).toContain(
    "Premium rises by $206 a month",
  );
  expect(scores.get("steady")?.band).toBe("low");
});

describe("Nothing is lost", () => {
  test("A bad line is kept as it came, with its reason, and everybody else is scored", async () => {
    const bad = { ...mateo, patientId: "bad", premiumNext: "a lot" };
    const { desk, scores, rejects } = deskOver([
      lineOf(2, bad),
      { state: "broken", line: 3, why: "otherCellCount", text: "x,y" },
      lineOf(4, mateo),
    ]);
    expect(await scoreRetention(desk, { key })).toMatchObject([{ read: 3, scored: 1, rejected: 2 }]);
    expect([...scores.keys()]).toEqual(["mateo"]);
    expect(rejects.get(`${key} 1`)).toEqual([
      { line: 2, why: "noNumber", column: "premiumNext", row: bad },
      { line: 3, why: "otherCellCount", column: null, row: "x,y" },
    ]);
  });

  test("A score that cannot be written keeps nobody else from theirs, and the run says that it must come again", async () => {
    const lines = [lineOf(2, mateo), lineOf(3, { patientId: "steady", ...steady })];
    const { desk, scores, rejects } = deskOver(lines, new Set(["mateo"]));
    await expect(scoreRetention(desk, { key })).rejects.toThrow("retention.notWritten");
    expect([...scores.keys()]).toEqual(["steady"]);
    expect(rejects.get(`${key} 1`)).toMatchObject([{ line: 2, why: "notWritten" }]);
  });

  test("A file of nothing but bad lines is kept part by part", async () => {
    const lines = Array.from({ length: 5_001 }, (_, row) => lineOf(row + 2, { patientId: "" }));
    const { desk, rejects } = deskOver(lines);
    expect(await scoreRetention(desk, { key })).toMatchObject([{ rejected: 5_001 }]);
    expect([...rejects.values()].map((part) => part.length)).toEqual([5_000, 1]);
  });
});

test("The same extract twice writes the same files", async () => {
  const { desk, scores } = deskOver([lineOf(2, mateo)]);
  await scoreRetention(desk, { key });
  const first = JSON.stringify(scores.get("mateo"));
  await scoreRetention(desk, { key });
  expect(JSON.stringify(scores.get("mateo"))).toBe(first);
});

test("Chunks change nothing: a member is scored alike alone and among thousands", async () => {
  const crowd = Array.from({ length: 1_200 }, (_, row) =>
    lineOf(row + 2, { patientId: `member-${row}`, ...steady, premiumNext: String(200 + (row % 90)) }),
  );
  const alone = deskOver([lineOf(2, mateo)]);
  const among = deskOver([...crowd, lineOf(1_202, mateo)]);
  await scoreRetention(alone.desk, { key });
  expect(await scoreRetention(among.desk, { key })).toMatchObject([{ scored: 1_201 }]);
  expect(among.scores.get("mateo")).toEqual(alone.scores.get("mateo"));
});

test("Who may leave and is of a segment waits in a draft for a person's word, once however often it runs", async () => {
  const { desk, drafts } = deskOver([lineOf(2, mateo), lineOf(3, { patientId: "steady", ...steady })]);
  await scoreRetention(desk, { key });
  await scoreRetention(desk, { key });
  expect(await drafts.list(10)).toMatchObject([
    {
      segment: "subsidyCliff",
      asOf: "2026-11-28",
      members: [{ patientId: "mateo", renewalMonth: 1 }],
      status: { state: "drafted" },
    },
  ]);
});

test("A draft is for the five hundred likeliest, whatever the extract's order", async () => {
  const many = Array.from({ length: 2_600 }, (_, row) =>
    lineOf(row + 2, { ...mateo, patientId: `member-${row}`, premiumNext: row === 2_599 ? "412" : "260" }),
  );
  const { desk, drafts } = deskOver(many);
  await scoreRetention(desk, { key });
  const [draft] = await drafts.list(10);
  expect(draft?.members).toHaveLength(500);
  expect(draft?.members[0]?.patientId).toBe("member-2599");
});

test("An older extract does not take the place of a newer one by mistake", async () => {
  const { desk, scores, lake } = deskOver([lineOf(2, mateo)]);
  await lake.keepNewest("2026-12-01");
  await expect(scoreRetention(desk, { key })).rejects.toThrow("retention.older");
  expect(scores.size).toBe(0);
  await scoreRetention(desk, { key, evenIfOlder: true });
  expect(scores.size).toBe(1);
});

test("An extract of no day, and an event that names none, are refused", async () => {
  const { desk } = deskOver([lineOf(2, mateo)], new Set(), "retention/members.csv");
  await expect(scoreRetention(desk, { prefix: "retention/" })).rejects.toThrow("retention.noDay");
  expect(await scoreRetention(desk, { prefix: "retention/", asOf: "2026-11-28" })).toHaveLength(1);
  await expect(scoreRetention(desk, {})).rejects.toThrow();
  await expect(scoreRetention(desk, { key, prefix: "retention/" })).rejects.toThrow();
});
