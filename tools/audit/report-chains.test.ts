import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dynamoAuditTrail } from "#adapters/server/records/audit-trail.ts";
import { readAllChains } from "#adapters/server/records/read-chains.ts";
import { fixedClock } from "#journey/clock.ts";
import type { Anchor } from "#journey/disclosure/audit-chain.ts";
import { countingIds } from "#journey/ids.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";
import { readAnchors } from "./read-anchors.ts";
import { reportChains } from "./report-chains.ts";

let tables: Tables;
let table = "";
let made = 0;
beforeAll(async () => {
  tables = await openTables(...Array.from({ length: 12 }, (_, index) => `audit-${index}`));
});
afterAll(() => tables.close());

/** A table of its own with four entries of Ana's and one of Ben's. */
beforeEach(async () => {
  table = `audit-${made++}`;
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const trail = dynamoAuditTrail({ client: tables.client, table, clock, ids: countingIds("e") });
  for (const contactId of ["c-1", "c-2", "c-3", "c-4"]) await trail.append(reveal("ana", contactId));
  await trail.append(reveal("ben", "c-5"));
});

const reveal = (username: string, contactId: string) => ({
  at: "2026-11-22T15:00:00.000Z",
  username,
  roles: ["agent"] as const,
  contactId,
  patientId: "p-1",
  what: "profile" as const,
  purpose: "PATRQT" as const,
  decision: "permitted" as const,
  scope: "accepted" as const,
  level: "L1" as const,
  shown: ["identity"] as const,
  masked: [],
  withheld: [],
});

const key = (sequence: number, chain = "ana") => ({
  pk: `chain#${chain}`,
  sk: String(sequence).padStart(12, "0"),
});
const links = () => readAllChains({ client: tables.client, table });
const linkAt = async (sequence: number) =>
  (await links()).get("ana")!.find(({ place }) => place === sequence)!;
const put = (item: object) => tables.client.send(new PutCommand({ TableName: table, Item: { ...item } }));
const remove = (sequence: number) =>
  tables.client.send(new DeleteCommand({ TableName: table, Key: key(sequence) }));
const report = async (anchors: readonly Anchor[] = []) => reportChains(await links(), anchors);
const anchorOf = async (sequence: number): Promise<Anchor> => ({
  chain: "ana",
  sequence,
  hash: (await linkAt(sequence)).hash,
  at: "2026-11-22T15:01:00.000Z",
});

describe("the report of the chains", () => {
  test("says of whole chains how far they are anchored", async () => {
    expect(await report([await anchorOf(3)])).toEqual({
      lines: [
        "ana: 4 entries, anchored up to 3",
        "ben: 1 entry, not anchored yet",
        "2 chains, 5 entries: whole.",
      ],
      faults: 0,
    });
  });

  test("names the entry that was changed in the table", async () => {
    const { place: _place, ...link } = await linkAt(2);
    await put({ ...key(2), ...link, reveal: link.reveal.replace("c-2", "c-9") });
    expect(await report()).toMatchObject({
      faults: 1,
      lines: expect.arrayContaining(["  entry 2 was changed after it was written"]),
    });
  });

  test("names the entries that were taken out", async () => {
    await remove(2);
    await remove(3);
    expect((await report()).lines).toContain("  entries 2 to 3 are missing");
  });

  test("names both entries that changed places", async () => {
    const [two, three] = [await linkAt(2), await linkAt(3)];
    await put({ ...key(2), ...three });
    await put({ ...key(3), ...two });
    expect((await report()).lines).toEqual(
      expect.arrayContaining([
        "  entry 2 lies in another entry's place",
        "  entry 3 lies in another entry's place",
      ]),
    );
  });

  test("finds a chain that was cut, and one that is gone, by its anchors", async () => {
    const anchor = await anchorOf(4);
    await remove(4);
    expect((await report([anchor])).lines).toContain(
      "  entry 4 was anchored, and the chain now ends before it",
    );
    const gone = { ...anchor, chain: "lin", sequence: 7 };
    expect((await report([gone])).lines).toContain("lin: 0 entries, anchored up to 7");
  });
});

test("anchors are read from a folder as Firehose writes it, and from plain lines", async () => {
  const folder = await mkdtemp(join(tmpdir(), "careline-anchors-"));
  const anchor = { chain: "ana", sequence: 4, hash: "abc", at: "2026-11-22T15:01:00.000Z" };
  const lines = `${JSON.stringify(anchor)}\n${JSON.stringify({ ...anchor, sequence: 5 })}\n`;
  await mkdir(join(folder, "dt=2026-11-22", "hh=15"), { recursive: true });
  await writeFile(join(folder, "dt=2026-11-22", "hh=15", "one.gz"), gzipSync(lines));
  await writeFile(join(folder, "more.ndjson"), `${JSON.stringify({ ...anchor, chain: "ben" })}\n`);
  expect(
    readAnchors(folder)
      .map(({ chain, sequence }) => `${chain} ${sequence}`)
      .toSorted(),
  ).toEqual(["ana 4", "ana 5", "ben 4"]);
  expect(readAnchors(join(folder, "nowhere"))).toEqual([]);
  await rm(folder, { recursive: true });
});
