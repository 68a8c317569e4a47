import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lakeCard } from "./lake-card.ts";
import { lakeFileNames } from "./lake-facts.ts";

const now = new Date("2026-11-20T15:00:00Z");
const writtenAt = "2026-11-19T03:00:00.000Z";

test("what the lake says comes with its file and age", () => {
  const found = lakeCard(
    {
      state: "reached",
      files: [
        {
          name: "risk-score",
          writtenAt,
          content: { score: 2.4, model: "Example model 3", scoredOn: "2026-11-01" },
        },
        {
          name: "outreach",
          writtenAt,
          content: {
            attempts: [{ campaign: "Eye exam", channel: "text", result: "no answer", on: "2026-10-03" }],
          },
        },
        { name: "call-history", writtenAt, content: { callsIn90Days: 3, repeatsIn7Days: 1 } },
        {
          name: "premium",
          writtenAt,
          content: {
            monthly: 20_600,
            owed: 20_600,
            unpaidSince: "2026-11-01",
            nextMonthly: 41_200,
            nextFrom: "2027-01-01",
          },
        },
      ],
    },
    now,
  );
  expect(
    found.facts.map(({ title, detail, source }) => [title, detail, source.resource, source.asOf]),
  ).toEqual([
    ["Risk score 2.4", "Example model 3, of Nov 1", "lake/risk-score", writtenAt],
    ["Eye exam", "Oct 3: text, no answer", "lake/outreach", writtenAt],
    ["3 calls in 90 days", "1 within 7 days of another", "lake/call-history", writtenAt],
    [
      "Premium unpaid: $206.00",
      "$206.00 a month, unpaid since Nov 1, $412.00 a month from Jan 1, 2027",
      "lake/premium",
      writtenAt,
    ],
  ]);
});

test("a paid premium is said to be paid, and a file that does not say what is owed says nothing", () => {
  const titlesOf = (content: unknown) =>
    lakeCard({ state: "reached", files: [{ name: "premium", writtenAt, content }] }, now).facts.map(
      ({ title, detail }) => [title, detail],
    );
  expect(titlesOf({ owed: 0, unpaidSince: "2026-01-01" })).toEqual([
    ["Premium paid", "We have no record of the amount"],
  ]);
  expect(titlesOf({ monthly: 100 })).toEqual([]);
  expect(titlesOf({ owed: -5 })).toEqual([]);
});

test("a lake not reached is said so, and is not an empty lake", () => {
  expect(lakeCard({ state: "notReached" }, now)).toEqual({ state: "notReached", facts: [] });
  expect(lakeCard({ state: "reached", files: [] }, now)).toEqual({ state: "reached", facts: [] });
});

test("a file of whatever shape breaks nothing, and no word on the page is an object", () => {
  fc.assert(
    fc.property(fc.constantFrom(...lakeFileNames), fc.jsonValue(), (name, content) => {
      const { facts } = lakeCard({ state: "reached", files: [{ name, writtenAt, content }] }, now);
      expect(JSON.stringify(facts)).not.toMatch(/\[object|undefined|NaN|Invalid/);
    }),
  );
});
