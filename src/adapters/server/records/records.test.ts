import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import type { CallLogRecord as WireRecord, Floor as WireFloor } from "#contract/api.ts";
import { fakeDecisions } from "#journey/agent-action/fake-decisions.ts";
import { fakeNetworkReceipts } from "#journey/agent-action/fake-network-receipts.ts";
import type { NetworkReceipt, NetworkReceipts } from "#journey/agent-action/network-receipt.ts";
import type { Decisions, HintOutcome } from "#journey/agent-action/decisions.ts";
import { fakeCallLog } from "#journey/call-log/fake-call-log.ts";
import type { CallLog } from "#journey/call-log/call-log.ts";
import type { CallLogRecord } from "#journey/call-log/call-log-record.ts";
import { fixedClock } from "#journey/clock.ts";
import { faultsIn } from "#journey/disclosure/audit-chain.ts";
import { countingIds } from "#journey/ids.ts";
import { fakeAgentDirectory } from "#journey/contact/fake-agent-directory.ts";
import type { AgentDirectory } from "#journey/contact/agent-directory.ts";
import { fakeAnsweredContacts } from "#journey/insight/fake-answered-contacts.ts";
import type { AnsweredContacts } from "#journey/insight/answered-contacts.ts";
import { fakeFloorSnapshots } from "#journey/insight/fake-floor-snapshots.ts";
import type { Floor, FloorSnapshots } from "#journey/insight/floor.ts";
import type { Decision } from "#journey/next-best-action/decision.ts";
import type { DecisionInput } from "#journey/next-best-action/decision-input.ts";
import { exampleDecision, exampleInput } from "#journey/next-best-action/fake-moment.ts";
import { fakeLearning } from "#journey/next-best-action/learning/fake-learning.ts";
import type { Learning } from "#journey/next-best-action/learning/learning.ts";
import { dynamoLearning } from "./learning.ts";
import { fakeOfferHistory } from "#journey/next-best-action/fake-offer-history.ts";
import type { KeptOffer, OfferHistory } from "#journey/next-best-action/offer-history.ts";
import { dynamoOfferHistory } from "./offer-history.ts";
import { fakeDrafts } from "#journey/wrap-up/fake-drafts.ts";
import type { Drafts } from "#journey/wrap-up/drafts.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";
import { dynamoAgentDirectory } from "./agent-directory.ts";
import { dynamoAnsweredContacts } from "./answered-contacts.ts";
import { dynamoAuditTrail, sha256 } from "./audit-trail.ts";
import { dynamoCallLog } from "./call-log.ts";
import { dynamoContactRows } from "./contact-rows.ts";
import { dynamoDecisions } from "./decisions.ts";
import type { RecordsTable } from "./document-client.ts";
import { dynamoDrafts } from "./drafts.ts";
import { dynamoFloorSnapshots } from "./floor-snapshots.ts";
import { dynamoNetworkReceipts } from "./network-receipts.ts";
import { listChains, readAllChains, readChain } from "./read-chains.ts";

let tables: Tables;
beforeAll(async () => {
  tables = await openTables("records", "audit");
});
afterAll(() => tables.close());

const clock = fixedClock("2026-11-22T15:00:00.000Z");
const at = (table: string): RecordsTable => ({ table, clock, client: tables.client });
const both = <Port>(fake: () => Port, real: (records: RecordsTable) => Port): [string, () => Port][] => [
  ["in memory", fake],
  ["in DynamoDB", () => real(at("records"))],
];

describe.each(both<Drafts>(fakeDrafts, dynamoDrafts))("drafts %s", (_where, open) => {
  const note = { contactId: "c-draft", username: "ana", field: "note" } as const;

  test("a newer revision replaces an older, and an older never a newer", async () => {
    const drafts = open();
    expect(await drafts.read(note)).toBeNull();
    await drafts.save(note, { text: "Rosa", revision: 2 });
    expect(await drafts.save(note, { text: "Ro", revision: 1 })).toEqual({
      outcome: "conflict",
      stored: { text: "Rosa", revision: 2 },
    });
    expect(await drafts.read(note)).toEqual({ text: "Rosa", revision: 2 });
  });

  test("the same revision twice is saved, with another text it is a conflict", async () => {
    const drafts = open();
    const key = { ...note, contactId: "c-twice" };
    await drafts.save(key, { text: "one", revision: 1 });
    expect(await drafts.save(key, { text: "one", revision: 1 })).toMatchObject({ outcome: "saved" });
    expect(await drafts.save(key, { text: "two", revision: 1 })).toMatchObject({ outcome: "conflict" });
  });

  test("each agent and each field has a draft of its own", async () => {
    const drafts = open();
    const key = { ...note, contactId: "c-own" };
    await drafts.save(key, { text: "mine", revision: 1 });
    expect(await drafts.read({ ...key, username: "ben" })).toBeNull();
    expect(await drafts.read({ ...key, field: "reply" })).toBeNull();
  });
});

const receipt = (receiptId: string, at: string): NetworkReceipt => ({
  receiptId,
  contactId: "c-1",
  username: "ana",
  at,
  asOf: at.slice(0, 10),
  listing: "PractitionerRole/x",
  provider: "Dr. Noah Mockett",
  specialty: null,
  place: null,
  address: null,
  planId: "ppo",
  plan: "Plan",
  network: "Standard Network",
  standing: "in",
  accepting: "noRecord",
  language: "en-US",
  sources: [{ resource: "PractitionerRole/x", version: "3", asOf: at }],
  sendBy: "2026-11-23",
  keptUntil: "2028-11-23",
});

describe.each(both<NetworkReceipts>(fakeNetworkReceipts, dynamoNetworkReceipts))(
  "network receipts %s",
  (_where, open) => {
    test("a file's receipts come newest first, and nobody else's", async () => {
      const receipts = open();
      const file = { kind: "member", id: "rosa" } as const;
      await receipts.keep(file, receipt("r-1", "2026-11-20T10:00:00.000Z"));
      await receipts.keep(file, receipt("r-2", "2026-11-21T10:00:00.000Z"));
      expect((await receipts.list(file)).map(({ receiptId }) => receiptId)).toEqual(["r-2", "r-1"]);
      expect(await receipts.list({ kind: "practice", id: "rosa" })).toEqual([]);
    });

    test("what is kept is never changed, not even by the same receipt again", async () => {
      const receipts = open();
      const file = { kind: "contact", id: "c-once" } as const;
      const first = receipt("r-3", "2026-11-22T10:00:00.000Z");
      await receipts.keep(file, first);
      await receipts.keep(file, { ...first, standing: "out" });
      expect(await receipts.list(file)).toEqual([first]);
    });
  },
);

test("a network receipt outlives its contact by two years", async () => {
  const file = { kind: "member", id: "long" } as const;
  await dynamoNetworkReceipts(at("records")).keep(file, receipt("r-4", "2026-11-22T10:00:00.000Z"));
  const on = (instant: string) =>
    dynamoNetworkReceipts({ ...at("records"), clock: fixedClock(instant) }).list(file);
  expect(await on("2028-11-22T15:00:00.000Z")).toHaveLength(1);
  expect(await on("2028-11-24T15:00:00.000Z")).toEqual([]);
});

test("what is past its time is not handed out, though DynamoDB has not deleted it yet", async () => {
  const later = fixedClock("2026-11-22T15:00:00.000Z");
  const records = { ...at("records"), clock: later };
  const drafts = dynamoDrafts(records);
  const rows = dynamoContactRows(records);
  const note = { contactId: "c-old", username: "ana", field: "note" } as const;
  await drafts.save(note, { text: "Rosa called", revision: 9 });
  await rows.saveIdentity("c-old", { patientId: "rosa" });
  await rows.addToHandOver("c-old", { summary: "Asked about the MRI" });

  later.advanceBy(7 * 86_400_000);
  expect(await drafts.read(note)).toBeNull();
  expect(await drafts.save(note, { text: "anew", revision: 1 })).toMatchObject({ outcome: "saved" });
  expect(await rows.readHandOver("c-old")).not.toBeNull();
  later.advanceBy(90 * 86_400_000);
  expect(await rows.read("c-old")).toBeNull();
  expect(await rows.readHandOver("c-old")).toBeNull();
});

const decision = (contactId: string, decisionId: string): Decision =>
  exampleDecision({ contactId, decisionId, decidedAt: `2026-11-22T15:00:0${decisionId.length}.000Z` });
const input = (decisionId: string): DecisionInput => exampleInput({ decisionId });
const accepted: HintOutcome = { outcome: "accepted", reason: null, done: { kind: "nothing" } };
const declined: HintOutcome = { outcome: "declined", reason: "alreadyDone", done: { kind: "nothing" } };

describe.each(both<Decisions>(fakeDecisions, dynamoDecisions))("decisions %s", (_where, open) => {
  test("the first decision of a moment stands, word for word, on its basis only", async () => {
    const decisions = open();
    const first = decision("c-first", "d1");
    const at = { basis: "L1", moment: "m1" };
    const kept = { decision: first, basis: "L1", outcomes: {} };
    expect(await decisions.latest("c-first", "L1")).toBeNull();
    expect(await decisions.keep(first, input("d1"), at)).toEqual(kept);
    expect(await decisions.keep(decision("c-first", "d22"), input("d22"), at)).toEqual(kept);
    expect(await decisions.latest("c-first", "L0")).toBeNull();
    expect(await decisions.inputOf("c-first", "d22")).toBeNull();
  });

  test("a later moment has a decision of its own, and the last one is in force", async () => {
    const decisions = open();
    await decisions.keep(decision("c-later", "d1"), input("d1"), { basis: "L1", moment: "m1" });
    await decisions.keep(decision("c-later", "d22"), input("d22"), { basis: "L1", moment: "m2" });
    expect((await decisions.latest("c-later", "L1"))?.decision.decisionId).toBe("d22");
    expect(await decisions.inputOf("c-later", "d1")).toEqual(input("d1"));
  });

  test("the first outcome of a hint stands, over all decisions that showed it", async () => {
    const decisions = open();
    await decisions.keep(decision("c-out", "d1"), input("d1"), { basis: "L1", moment: "m1" });
    expect(await decisions.recordOutcome("c-out", "h-1", accepted)).toEqual(accepted);
    expect(await decisions.recordOutcome("c-out", "h-1", declined)).toEqual(accepted);
    expect(await decisions.recordOutcome("c-out", "h-2", declined)).toEqual(declined);
    const later = { basis: "L1", moment: "m2" };
    const kept = await decisions.keep(decision("c-out", "d22"), input("d22"), later);
    expect(kept.outcomes).toEqual({ "h-1": accepted, "h-2": declined });
  });

  test("every level keeps its own decision, listed in the order in which they were made", async () => {
    const decisions = open();
    await decisions.keep(decision("c-list", "d22"), input("d22"), { basis: "L0", moment: "m" });
    await decisions.keep(decision("c-list", "d1"), input("d1"), { basis: "L1", moment: "m" });
    const listed = await decisions.list("c-list");
    expect(listed.map((kept) => [kept.decision.decisionId, kept.basis])).toEqual([
      ["d1", "L1"],
      ["d22", "L0"],
    ]);
  });
});

const offer = (hintId: string, more: Partial<KeptOffer> = {}): KeptOffer => ({
  contactId: "c-1",
  hintId,
  rule: "refill-late",
  about: "lisinopril 10 mg",
  at: "2026-11-22T15:00:00.000Z",
  outcome: "shown",
  ...more,
});

describe.each(both<OfferHistory>(fakeOfferHistory, dynamoOfferHistory))("offers %s", (_where, open) => {
  test("are remembered of a member, newest first, and of nobody else", async () => {
    const offers = open();
    await offers.keep("p-list", offer("h-1"));
    await offers.keep("p-list", offer("h-1", { contactId: "c-2", at: "2026-11-23T15:00:00.000Z" }));
    expect((await offers.of("p-list")).map(({ contactId }) => contactId)).toEqual(["c-2", "c-1"]);
    expect(await offers.of("p-other")).toEqual([]);
  });

  test("once decided are not shown again as merely shown, and keep the time they were first shown", async () => {
    const offers = open();
    await offers.keep("p-once", offer("h-1"));
    await offers.keep("p-once", offer("h-1", { outcome: "accepted", at: "2026-11-22T15:04:00.000Z" }));
    await offers.keep("p-once", offer("h-1", { at: "2026-11-22T15:05:00.000Z" }));
    expect(await offers.of("p-once")).toEqual([offer("h-1", { outcome: "accepted" })]);
  });
});

describe.each(both<Learning>(fakeLearning, dynamoLearning))("learning %s", (_where, open) => {
  test("counts what was taken and left by segment, each contact's hint once", async () => {
    const learning = open();
    const lesson = { segment: "ride-offer|voice|asked", isAccepted: true, once: "c-1#h-1" };
    await learning.learn(lesson);
    await learning.learn({ ...lesson, isAccepted: false });
    await learning.learn({ ...lesson, isAccepted: false, once: "c-2#h-1" });
    expect((await learning.read()).tallies).toEqual({
      "ride-offer|voice|asked": { accepted: 1, notTaken: 1 },
    });
    expect(await learning.weeks()).toEqual([
      { rule: "ride-offer", week: "2026-11-16", accepted: 1, notTaken: 1 },
    ]);
  });
});

const record = (contactId: string, recordId = "r-1"): CallLogRecord => ({
  schema: "call-log/1",
  recordId,
  contactId,
  initialContactId: contactId,
  channel: "voice",
  queueId: "q-1",
  agentUsername: "ana",
  patientId: "rosa-testmember",
  callerKind: "member",
  verificationLevel: "L1",
  language: "en-US",
  reasonCode: "claimStatus",
  initiatedAt: null,
  queuedAt: null,
  acceptedAt: null,
  endedAt: null,
  recordedAt: "2026-11-22T15:00:00.000Z",
  disposition: "resolved",
  note: "Explained the denial.",
  followUp: { dueOn: "2026-11-30", what: "Call back" },
  offers: [{ rule: "denied-claim-explained", hintId: "h-1", outcome: "accepted" }],
});
const claim = { now: "2026-11-22T15:00:00.000Z", until: "2026-11-22T15:00:12.000Z" };
const later = { now: "2026-11-22T15:00:12.000Z", until: "2026-11-22T15:00:24.000Z" };

describe.each(both<CallLog>(fakeCallLog, dynamoCallLog))("the call log's working side %s", (_where, open) => {
  test("a claim keeps others out until it runs out", async () => {
    const log = open();
    expect(await log.claim(record("c-claim"), claim)).toBe(true);
    expect(await log.claim(record("c-claim"), claim)).toBe(false);
    expect(await log.claim(record("c-claim"), later)).toBe(true);
  });

  test("a released filing may be taken up at once", async () => {
    const log = open();
    await log.claim(record("c-release"), claim);
    await log.release(record("c-release"));
    expect(await log.claim(record("c-release"), claim)).toBe(true);
  });

  test("a settled record never changes again", async () => {
    const log = open();
    await log.claim(record("c-settle"), claim);
    await log.settle(record("c-settle"));
    await log.release({ ...record("c-settle"), note: "Other words." });
    expect(await log.claim({ ...record("c-settle"), note: "Other words." }, later)).toBe(false);
    expect(await log.read("c-settle")).toMatchObject({ state: "filed", record: record("c-settle") });
  });

  test("only the filing that holds the claim can settle it", async () => {
    const log = open();
    await log.claim(record("c-own", "r-2"), claim);
    await log.settle(record("c-own", "r-1"));
    expect(await log.read("c-own")).toMatchObject({ state: "filing", record: { recordId: "r-2" } });
  });
});

const directories = both<AgentDirectory>(() => fakeAgentDirectory(), dynamoAgentDirectory);
describe.each(directories)("the agent directory %s", (_where, open) => {
  test("knows by id whoever was saved, under their latest name", async () => {
    const directory = open();
    expect(await directory.find("a-1")).toBeNull();
    await directory.save({ agentId: "a-1", username: "ana", name: "Ana A." });
    await directory.save({ agentId: "a-1", username: "ana", name: "Ana Alvarez" });
    expect(await directory.find("a-1")).toMatchObject({ username: "ana", name: "Ana Alvarez" });
    expect(await directory.findByUsername("ana")).toMatchObject({ agentId: "a-1", name: "Ana Alvarez" });
    expect(await directory.findByUsername("nobody")).toBeNull();
  });
});

const answers = both<AnsweredContacts>(fakeAnsweredContacts, dynamoAnsweredContacts);
describe.each(answers)("answered contacts %s", (_where, open) => {
  test("count once however often they are told, on their day and queue only", async () => {
    const answered = open();
    const answer = {
      contactId: "c-1",
      queueId: "q-1",
      answeredAt: "2026-11-22T15:00:00.000Z",
      waitedSeconds: 12.5,
    };
    await answered.record(answer);
    await answered.record(answer);
    await answered.record({ ...answer, contactId: "c-2", queueId: "q-2" });
    expect(await answered.waitsOn("2026-11-22", "q-1")).toEqual([12.5]);
    expect(await answered.waitsOn("2026-11-23", "q-1")).toEqual([]);
  });
});

const snapshots = both<FloorSnapshots>(fakeFloorSnapshots, dynamoFloorSnapshots);
describe.each(snapshots)("floor snapshots %s", (_where, open) => {
  test("the last one saved is the one read", async () => {
    const floors = open();
    const floor: Floor = { asOf: "2026-11-22T15:00:00.000Z", queues: [], agents: [] };
    expect(await floors.read()).toBeNull();
    await floors.save(floor);
    expect(await floors.read()).toEqual(floor);
  });
});

describe("the audit trail", () => {
  const audit = (prefix = "e") => ({ ...at("audit"), ids: countingIds(prefix) });
  const reveal = (contactId: string, username = "ana") => ({
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
    shown: ["identity", "plan"] as const,
    masked: [],
    withheld: [],
  });

  test("two warm functions writing at once make one whole chain", async () => {
    const trails = [dynamoAuditTrail(audit("one")), dynamoAuditTrail(audit("other"))];
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => trails[index % 2]!.append(reveal(`c-${index}`))),
    );
    const chain = await readChain(at("audit"), "ana");
    expect(chain.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(faultsIn(chain, [], sha256)).toEqual([]);
    expect(chain.map((link) => String(JSON.parse(link.reveal).contactId)).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, index) => `c-${index}`).toSorted(),
    );
    expect(await readChain(at("audit"), "ana", 10)).toEqual(chain.slice(10));
  });

  test("a write whose answer was lost, and which is sent again, is one entry", async () => {
    let lost = false;
    const client = new Proxy(tables.client, {
      get: (target, name) => {
        if (name !== "send") return Reflect.get(target, name);
        return async (command: object) => {
          const answer = await target.send(command as never);
          const isLink =
            command.constructor.name === "PutCommand" && JSON.stringify(command).includes("c-lost");
          if (!isLink || lost) return answer;
          lost = true;
          return target.send(command as never);
        };
      },
    });
    await dynamoAuditTrail({ ...audit(), client }).append(reveal("c-lost", "lin"));
    expect(await readChain(at("audit"), "lin")).toHaveLength(1);
    expect(lost).toBe(true);
  });

  test("two looks that are alike in everything are two entries", async () => {
    const trail = dynamoAuditTrail(audit());
    await trail.append(reveal("c-1", "gus"));
    await trail.append(reveal("c-1", "gus"));
    expect(await readChain(at("audit"), "gus")).toHaveLength(2);
  });

  test("chains are found by their list and by the table, links that lost their fields too", async () => {
    await dynamoAuditTrail(audit()).append(reveal("c-1", "ben"));
    await tables.client.send(
      new PutCommand({ TableName: "audit", Item: { pk: "chain#ben", sk: "000000000002" } }),
    );
    const chains = await readAllChains(at("audit"));
    expect(await listChains(at("audit"))).toEqual([...chains.keys()].toSorted());
    expect(faultsIn(chains.get("ben") ?? [], [], sha256)).toEqual([{ kind: "changed", sequence: 2 }]);
  });
});

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

test("the core's record and floor are the ones the API promises", () => {
  expectTypeOf<CallLogRecord>().toEqualTypeOf<Frozen<WireRecord>>();
  expectTypeOf<Floor>().toEqualTypeOf<Frozen<WireFloor>>();
});
