import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeIntakeReviews } from "#journey/intake/matters/fake-intake-reviews.ts";
import { fakeMatterDecisions } from "#journey/intake/matters/fake-matter-decisions.ts";
import type { IntakeReview, IntakeReviews } from "#journey/intake/matters/intake-review.ts";
import { decideMatters } from "#journey/intake/matters/matter-decision.ts";
import type { MatterDecisions } from "#journey/intake/matters/matter-decision.ts";
import { readMatters } from "#journey/intake/matters/read-matters.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";
import type { RecordsTable } from "./document-client.ts";
import { dynamoIntakeReviews } from "./intake-reviews.ts";
import { dynamoMatterDecisions } from "./matter-decisions.ts";

let tables: Tables;
beforeAll(async () => {
  tables = await openTables("records");
});
afterAll(() => tables.close());

const clock = fixedClock("2026-11-22T15:00:00.000Z");
const records = (): RecordsTable => ({ table: "records", clock, client: tables.client });
const both = <Port>(fake: () => Port, real: (records: RecordsTable) => Port): [string, () => Port][] => [
  ["in memory", fake],
  ["in DynamoDB", () => real(records())],
];

const turn = {
  turnId: "t-1",
  at: "2026-11-22T15:00:01.000Z",
  from: "member" as const,
  text: "I was left waiting for three hours.",
};

const found = readMatters([turn], {
  language: "en-US",
  line: "medicareAdvantage",
});
const decision = (contactId: string, decisionId: string, minute: number) =>
  decideMatters(
    { contactId, username: "ana", found, chosen: ["grievance", "appeal"], reason: "As she said", line: null },
    { decisionId, now: new Date(Date.UTC(2026, 10, 22, 15, minute)) },
  );

describe.each(both<MatterDecisions>(fakeMatterDecisions, dynamoMatterDecisions))(
  "what agents said a contact is about %s",
  (_where, open) => {
    test("comes whole, oldest first, and is never changed", async () => {
      const decisions = open();
      const [first, second] = [decision("c-1", "d-9", 1), decision("c-1", "d-1", 2)];
      await decisions.add(second);
      await decisions.add(first);
      await decisions.add({ ...first, reason: "something else" });
      expect(await decisions.list("c-1")).toEqual([first, second]);
      expect(await decisions.list("c-2")).toEqual([]);
    });
  },
);

const review = (reviewId: string, contactId: string): IntakeReview => ({
  reviewId,
  contactId,
  username: "ana",
  at: "2026-11-22T15:00:00.000Z",
  dueAt: "2026-11-23T15:00:00.000Z",
  found: ["grievance"],
  chosen: null,
  reason: "",
  verdict: null,
});

describe.each(both<IntakeReviews>(fakeIntakeReviews, dynamoIntakeReviews))(
  "quality's queue %s",
  (_where, open) => {
    test("comes newest first, and takes the same review once", async () => {
      const reviews = open();
      await reviews.add(review("20261122-a", "c-1"));
      await reviews.add(review("20261123-b", "c-2"));
      await reviews.add({ ...review("20261122-a", "c-3"), reason: "again" });
      expect((await reviews.list(2)).map(({ contactId }) => contactId)).toEqual(["c-2", "c-1"]);
      expect(await reviews.list(1)).toHaveLength(1);
      expect(await reviews.find("nothing")).toBeNull();
    });

    test("the first verdict stands", async () => {
      const reviews = open();
      await reviews.add(review("20261124-c", "c-4"));
      const verdict = {
        kinds: ["grievance"],
        note: "It was",
        by: "quinn",
        at: "2026-11-22T16:00:00.000Z",
      } as const;
      expect(await reviews.decide("20261124-c", verdict)).toMatchObject({ verdict });
      expect(await reviews.decide("20261124-c", { ...verdict, by: "sam" })).toMatchObject({ verdict });
      expect(await reviews.decide("nothing", verdict)).toBeNull();
    });
  },
);
