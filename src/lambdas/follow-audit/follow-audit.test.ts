import type { AuditEvent, Patient } from "fhir/r4";
import { expect, test } from "vitest";
import type { Fault } from "#adapters/server/fault-log.ts";
import { fixedClock } from "#journey/clock.ts";
import { fakeAgentDirectory } from "#journey/contact/fake-agent-directory.ts";
import { beforeFirst, nextLink } from "#journey/disclosure/audit-chain.ts";
import type { Anchor, ChainHead, StoredLink } from "#journey/disclosure/audit-chain.ts";
import { canonicalJson } from "#journey/disclosure/canonical-json.ts";
import { fakeReviews } from "#journey/disclosure/fake-reviews.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { followAudit } from "./follow-audit.ts";

const entry = (username: string, contactId: string, patientId = "p-1") => ({
  entryId: `e-${contactId}`,
  at: "2026-11-22T15:00:00.000Z",
  username,
  roles: ["agent"],
  contactId,
  patientId,
  what: "profile",
  purpose: "PATRQT",
  decision: "permitted",
  scope: "accepted",
  level: "L1",
  shown: ["identity"],
  masked: [],
  withheld: [],
});

function follow(patients: readonly Patient[] = [{ resourceType: "Patient", id: "p-1" }]) {
  const chains = new Map<string, StoredLink[]>();
  const cursors = new Map<string, number>();
  const anchors: Anchor[] = [];
  const events: AuditEvent[] = [];
  const faults: Fault[] = [];
  const store = { isAway: false };
  const reviews = fakeReviews();
  const directory = fakeAgentDirectory();
  const desk = {
    clock: fixedClock("2026-11-22T15:01:00.000Z"),
    chains: {
      list: async () => [...chains.keys()],
      read: async (chain: string, after: number) =>
        (chains.get(chain) ?? []).filter(({ place }) => place > after),
    },
    cursors: {
      read: async () => new Map(cursors),
      advance: async (chain: string, sequence: number) => void cursors.set(chain, sequence),
    },
    anchors: { send: async (anchor: Anchor) => void anchors.push(anchor) },
    events: {
      create: async (event: AuditEvent) => {
        if (store.isAway) throw new Error("fhir.unavailable: it is away");
        events.push(event);
      },
    },
    reviews,
    fhir: fakeFhirReader(patients),
    directory,
    logFault: (fault: Fault) => void faults.push(fault),
  };
  const append = (look: { readonly username: string }) => {
    const links = chains.get(look.username) ?? [];
    chains.set(look.username, links);
    const head: ChainHead = links.at(-1) ?? beforeFirst;
    const link = nextLink(head, canonicalJson(look), (text) => text);
    links.push({ ...link, place: link.sequence });
  };
  const run = () => followAudit(desk);
  return { run, append, chains, anchors, events, faults, store, reviews, directory };
}

const contactsOf = (events: readonly AuditEvent[]) =>
  events.map(({ entity }) => entity?.[1]?.what?.identifier?.value);

test("every entry becomes one AuditEvent, once, and the chain's end is anchored", async () => {
  const { run, append, events, anchors, chains } = follow();
  append(entry("ana", "c-1"));
  append(entry("ana", "c-2"));
  append(entry("ben", "c-3"));
  expect(await run()).toEqual({ followed: 3 });
  expect(await run()).toEqual({ followed: 0 });
  expect(contactsOf(events)).toEqual(["c-1", "c-2", "c-3"]);
  expect(anchors).toMatchObject([
    { chain: "ana", sequence: 2, hash: chains.get("ana")![1]!.hash },
    { chain: "ben", sequence: 1 },
  ]);
});

test("what the store could not take comes again, in order, and nothing is lost", async () => {
  const { run, append, events, store, faults } = follow();
  append(entry("ana", "c-1"));
  store.isAway = true;
  expect(await run()).toEqual({ followed: 0 });
  append(entry("ana", "c-2"));
  await run();
  expect(faults).toEqual([
    { at: "follow-audit", code: "fhir.unavailable" },
    { at: "follow-audit", code: "fhir.unavailable" },
  ]);
  store.isAway = false;
  await run();
  expect(contactsOf(events)).toEqual(["c-1", "c-2"]);
});

test("a chain that cannot be read says so by code, and does not hold up the others", async () => {
  const { run, append, events, faults, chains } = follow();
  append(entry("ana", "c-1"));
  chains.set(
    "ana",
    chains.get("ana")!.map((link) => ({ ...link, reveal: "Rosa Testmember" })),
  );
  append(entry("ben", "c-2"));
  await run();
  expect(faults).toEqual([{ at: "follow-audit", code: "audit.unreadable" }]);
  expect(contactsOf(events)).toEqual(["c-2"]);
});

test("a look at a labelled record of one's own name lies in the review queue once", async () => {
  const patient: Patient = {
    resourceType: "Patient",
    id: "p-1",
    meta: { security: [{ code: "CEL" }] },
    name: [{ family: "Alvarez" }],
  };
  const { run, append, reviews, directory } = follow([patient]);
  await directory.save({ agentId: "a-1", username: "ana", name: "Ana Alvarez" });
  append(entry("ana", "c-1"));
  append({ ...entry("ana", "c-1"), what: "handOver" } as never);
  await run();
  expect(await reviews.list(10)).toEqual([
    expect.objectContaining({
      reviewId: "20261122150000000-e-c-1",
      username: "ana",
      dueAt: "2026-11-23T15:00:00.000Z",
      why: { kind: "unusual", reasons: ["vip", "ownFamilyName"] },
      verdict: null,
    }),
  ]);
});
