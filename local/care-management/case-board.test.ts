import { expect, test } from "vitest";
import {
  referralRequest,
  referralTask,
  toldCommunication,
} from "#adapters/server/care-management/referral-task.ts";
import { slateTask } from "#adapters/server/care-management/slate-task.ts";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { openStore } from "../fhir/fhir-store.ts";
import { caseBoard } from "./case-board.ts";
import { act } from "./case-manager.ts";

function setUp() {
  const clock = fixedClock("2026-11-22T15:00:00Z");
  const store = openStore(":memory:", clock);
  const desk = { store, clock, ids: countingIds("n") };
  const known = new Map([
    ["rosa", "Rosa Testmember"],
    ["omar", "Omar Dummy"],
  ]);
  const board = () => caseBoard(store, { known, nameOf: (id) => known.get(id) ?? null }, clock.now());
  return { clock, store, desk, board };
}

const at = "2026-11-22T15:00:00Z";
const about = { contactId: "c-1", rule: "refill-late", about: "MedicationRequest/3", by: "ana", at };

const slate = (patientId: string, contactId: string, decidedAt: string, rule = "refill-late") =>
  slateTask({
    patientId,
    contactId,
    decisionId: `d-${decidedAt}`,
    decidedAt,
    actions: [{ rule, group: "medicines", standing: "service", about: "MedicationRequest/3" }],
  });

test("a contact's newest slate waits for a view, until its time is over", () => {
  const { clock, store, board } = setUp();
  store.put({ ...slate("rosa", "c-1", "2026-11-22T14:55:00Z"), id: "t-1" });
  store.put({ ...slate("rosa", "c-1", "2026-11-22T14:58:00Z", "ride-offer"), id: "t-2" });
  const [rosa] = board().members;
  expect(rosa).toMatchObject({ name: "Rosa Testmember", slates: [{ taskId: "t-2" }] });
  expect(board().coverable.actions).toEqual(["refill-late", "ride-offer"]);
  clock.advanceBy(2 * 60 * 60 * 1000);
  expect(board().members).toEqual([]);
});

test("a slate that was looked at waits no more", () => {
  const { desk, store, board } = setUp();
  store.put({ ...slate("rosa", "c-1", at), id: "t-1" });
  act(desk, { kind: "seeSlate", taskId: "t-1" });
  expect(board().members).toEqual([]);
});

test("whoever waits for something comes first; members without a file can be chosen for a case", () => {
  const { desk, store, board } = setUp();
  act(desk, { kind: "openCase", patientId: "nobody-known", title: "Case", groups: ["care"], actions: [] });
  store.put({ ...slate("rosa", "c-1", at), id: "t-1" });
  expect(board().members.map(({ name }) => name)).toEqual(["Rosa Testmember", "nobody-known"]);
  expect(board().others).toEqual([{ patientId: "omar", name: "Omar Dummy" }]);
});

test("a referral shows who asked for what, and goes from waiting over accepted to closed", () => {
  const { desk, store, board } = setUp();
  const referral = {
    ...about,
    patientId: "rosa",
    request: "Please look after her.",
    reason: "She lives alone.",
    priority: "urgent",
  } as const;
  store.put({ ...referralRequest(referral), id: "s-1" });
  store.put({ ...referralTask(referral, "s-1"), id: "t-1" });
  const card = () => board().members[0]?.referrals[0];
  expect(card()).toEqual({
    taskId: "t-1",
    at,
    request: "Please look after her.",
    reason: "She lives alone.",
    from: "ana",
    isUrgent: true,
    state: "waiting",
    outcome: null,
  });
  act(desk, { kind: "acceptReferral", taskId: "t-1" });
  expect(card()).toMatchObject({ state: "accepted" });
  act(desk, { kind: "closeReferral", taskId: "t-1", outcome: "A nurse visits." });
  expect(card()).toMatchObject({ state: "closed", outcome: "A nurse visits." });
  expect(JSON.parse(store.read("ServiceRequest", "s-1")?.json ?? "{}")).toMatchObject({
    status: "completed",
  });
});

test("words stand until they are taken back or run out, cases until they are closed", () => {
  const { clock, desk, board } = setUp();
  act(desk, { kind: "veto", patientId: "rosa", action: "refill-late", why: "No.", until: "2026-11-23" });
  act(desk, { kind: "urge", patientId: "rosa", action: "ride-offer", why: "Yes.", until: null });
  act(desk, { kind: "openCase", patientId: "rosa", title: "Home", groups: [], actions: ["ride-offer"] });
  const rosa = () => board().members[0];
  expect(
    rosa()
      ?.words.map(({ kind, action }) => `${kind} ${action}`)
      .toSorted(),
  ).toEqual(["urge ride-offer", "veto refill-late"]);
  expect(rosa()?.cases).toMatchObject([{ title: "Home", covers: ["ride-offer"] }]);
  clock.advanceBy(3 * 24 * 60 * 60 * 1000);
  expect(rosa()?.words).toMatchObject([{ kind: "urge" }]);
  act(desk, { kind: "withdrawWord", requestId: rosa()?.words[0]?.requestId ?? "" });
  act(desk, { kind: "closeCase", planId: rosa()?.cases[0]?.planId ?? "" });
  expect(board().members).toEqual([]);
});

test("what the member was told stands in their file", () => {
  const { store, board } = setUp();
  const told = toldCommunication({
    ...about,
    patientId: "rosa",
    answer: "declined",
    words: "Her son helps.",
  });
  store.put({ ...told, id: "m-1" });
  expect(board().members[0]?.told).toEqual([
    { toldId: "m-1", action: "refill-late", words: "Her son helps.", isDeclined: true, at },
  ]);
});

test("what is about nothing that is there does nothing", () => {
  const { desk, board } = setUp();
  act(desk, { kind: "acceptReferral", taskId: "nobody" });
  act(desk, { kind: "closeReferral", taskId: "nobody", outcome: "Done." });
  act(desk, { kind: "withdrawWord", requestId: "nobody" });
  act(desk, { kind: "closeCase", planId: "nobody" });
  expect(board().members).toEqual([]);
});
