import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fhirCareChanges } from "#adapters/server/care-management/care-changes.ts";
import { careConcept, careToken, systems } from "#adapters/server/care-management/care-codes.ts";
import { fhirCareManagement } from "#adapters/server/care-management/care-management.ts";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import type {
  CareDown,
  CareManagement,
  WordOnRule,
  Referral,
  SlateForCare,
} from "#journey/next-best-action/care-management.ts";
import { fakeCareManagement } from "#journey/next-best-action/fake-care-management.ts";
import { createCareManagement } from "#local/care-management/create-care-management.ts";
import type { CareManagementSystem } from "#local/care-management/create-care-management.ts";
import { systemTimers } from "#local/connect/timers.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { rawServer } from "./raw-server.ts";
import type { Answering } from "./raw-server.ts";

const token = "the-products-token";
const budgetMs = 5_000;
const at = new Date().toISOString();
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** The system under test with the hand of its case manager. Every test has a member of its own. */
interface Side {
  readonly care: CareManagement;
  readonly opensCase: (patientId: string, groups: readonly string[]) => void;
  readonly vetoes: (patientId: string, action: string, why: string) => void;
  readonly urges: (patientId: string, action: string, why: string) => void;
  readonly refusesSlate: (decisionId: string, why: string) => void;
  readonly accepts: (taskId: string) => void;
  readonly closes: (taskId: string, outcome: string) => void;
  readonly refuses: (taskId: string, why: string) => void;
  readonly goesDown: () => void;
}

let local: CareManagementSystem;
let server: Running;
let endpoint: string;
let isUp = true;

beforeAll(async () => {
  local = createCareManagement({
    file: ":memory:",
    token,
    subscriber: { url: "http://127.0.0.1:9/nobody", key: "" },
    roster: { known: new Map(), nameOf: () => null },
    isUp: () => isUp,
    clock: systemClock,
    ids: randomIds,
    timers: systemTimers,
  });
  server = await serve(local, 0);
  endpoint = `http://127.0.0.1:${server.port}/care-management/r4`;
});
beforeEach(() => {
  isUp = true;
});
afterAll(async () => {
  await server.close();
  local.close();
});

const careAt = (address: string, bearer = token): CareManagement =>
  fhirCareManagement({ endpoint: address, token: bearer, clock: systemClock });

function overTheWire(): Side {
  const task = (decisionId: string): string => idOfTask(systems.decision, decisionId);
  return {
    care: careAt(endpoint),
    opensCase: (patientId, groups) =>
      local.act({
        kind: "openCase",
        patientId,
        title: "After the hospital",
        groups: [...groups],
        actions: [],
      }),
    vetoes: (patientId, action, why) => local.act({ kind: "veto", patientId, action, why, until: null }),
    urges: (patientId, action, why) => local.act({ kind: "urge", patientId, action, why, until: null }),
    refusesSlate: (decisionId, why) => local.act({ kind: "refuseSlate", taskId: task(decisionId), why }),
    accepts: (taskId) => local.act({ kind: "acceptReferral", taskId }),
    closes: (taskId, outcome) => local.act({ kind: "closeReferral", taskId, outcome }),
    refuses: (taskId, why) => local.act({ kind: "refuseReferral", taskId, why }),
    goesDown: () => {
      isUp = false;
    },
  };
}

/** Straight from the store: the case manager's page knows ids, this test knows identifiers. */
function idOfTask(system: string, value: string): string {
  const row = local.store.database
    .prepare("SELECT id FROM resource WHERE type = 'Task' AND json LIKE ?")
    .get(`%"system":"${system}","value":"${value}"%`);
  return String(row?.["id"]);
}

function inMemory(): Side {
  const fake = fakeCareManagement(systemClock);
  const word = (rule: string, why: string): WordOnRule => ({
    rule,
    why,
    by: "Carmen Placeholder",
    until: null,
  });
  return {
    care: fake,
    opensCase: (patientId, groups) =>
      fake.opensCase(patientId, {
        caseId: "case-1",
        title: "After the hospital",
        since: at,
        manager: { name: "Carmen Placeholder", role: "Nurse case manager" },
        covers: { groups, rules: [] },
      }),
    vetoes: (patientId, action, why) => fake.vetoes(patientId, word(action, why)),
    urges: (patientId, action, why) => fake.urges(patientId, word(action, why)),
    refusesSlate: fake.refusesSlate,
    accepts: (taskId) => fake.movesReferral(taskId, { status: "accepted", by: "Carmen Placeholder" }),
    closes: (taskId, outcome) => fake.movesReferral(taskId, { status: "done", outcome }),
    refuses: (taskId, outcome) => fake.movesReferral(taskId, { status: "refused", outcome }),
    goesDown: () => fake.goesDown("care.unavailable"),
  };
}

const slateOf = (patientId: string, decisionId = `d-${patientId}`): SlateForCare => ({
  patientId,
  contactId: `c-${patientId}`,
  decisionId,
  decidedAt: at,
  actions: [
    {
      rule: "refill-late",
      group: "medicines",
      standing: "service",
      about: `MedicationRequest/m-${patientId}`,
    },
    {
      rule: "denied-claim-explained",
      group: "claims",
      standing: "obligation",
      about: "ExplanationOfBenefit/7",
    },
  ],
});

const referralOf = (patientId: string): Referral => ({
  patientId,
  contactId: `c-${patientId}`,
  rule: "case-management-referral",
  about: `Encounter/e-${patientId}`,
  request: "Please look after this member after the hospital.",
  reason: "Two stays in thirty days.",
  priority: "urgent",
  by: "ana",
  at,
});

describe.each([
  ["in memory", inMemory],
  ["over FHIR, against the laptop's system", overTheWire],
])("care management %s", (where, open) => {
  const member = (name: string): string => `${name}-${where === "in memory" ? "memory" : "wire"}`;

  test("where nothing stands, nothing is said, and a slate is taken", async () => {
    const { care } = open();
    const slate = slateOf(member("nothing"));
    expect(await care.show(slate, budgetMs)).toMatchObject({ kind: "answered", taskId: expect.any(String) });
    expect(await care.standing(slate, budgetMs)).toEqual({
      kind: "answered",
      cases: [],
      vetoes: [],
      urges: [],
    });
  });

  test("an open case says since when, whose it is and what it covers", async () => {
    const { care, opensCase } = open();
    opensCase(member("case"), ["medicines", "care"]);
    expect(await care.standing(slateOf(member("case")), budgetMs)).toMatchObject({
      cases: [
        {
          title: "After the hospital",
          since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          manager: { name: "Carmen Placeholder", role: "Nurse case manager" },
          covers: { groups: ["medicines", "care"], rules: [] },
        },
      ],
    });
    expect(await care.standing(slateOf(member("somebody-else")), budgetMs)).toMatchObject({ cases: [] });
  });

  test("a veto and an urge come with their reason and who said it", async () => {
    const { care, vetoes, urges } = open();
    vetoes(member("words"), "refill-late", "The dose is being changed.");
    urges(member("words"), "ride-offer", "She missed two visits for want of a ride.");
    const by = "Carmen Placeholder";
    expect(await care.standing(slateOf(member("words")), budgetMs)).toMatchObject({
      vetoes: [{ rule: "refill-late", why: "The dose is being changed.", by, until: null }],
      urges: [{ rule: "ride-offer", why: "She missed two visits for want of a ride.", by, until: null }],
    });
  });

  test("a slate refused whole is a veto of everything on it, for this contact", async () => {
    const { care, refusesSlate } = open();
    await care.show(slateOf(member("whole")), budgetMs);
    refusesSlate(`d-${member("whole")}`, "He lost his wife this week.");
    const why = "He lost his wife this week.";
    expect(await care.standing(slateOf(member("whole")), budgetMs)).toMatchObject({
      vetoes: [
        { rule: "refill-late", why },
        { rule: "denied-claim-explained", why },
      ],
    });
    const { patientId, contactId } = slateOf(member("whole"));
    expect(await care.standing({ patientId, contactId }, budgetMs)).toMatchObject({
      vetoes: [{ why }, { why }],
    });
    expect(await care.standing({ patientId, contactId: "the-next-one" }, budgetMs)).toEqual({
      kind: "answered",
      cases: [],
      vetoes: [],
      urges: [],
    });
  });

  test("a referral sent twice, and twice at once, is one", async () => {
    const { care } = open();
    const sent = await Promise.all([
      care.refer(referralOf(member("twice")), budgetMs),
      care.refer(referralOf(member("twice")), budgetMs),
    ]);
    const again = await care.refer(referralOf(member("twice")), budgetMs);
    expect(sent).toEqual([again, again]);
    expect(again).toMatchObject({ kind: "answered", status: "sent" });
    expect(await care.outcomes(member("twice"), budgetMs)).toMatchObject({ referrals: [{}] });
  });

  test("what became of a referral comes back", async () => {
    const { care, accepts, closes } = open();
    const sent = await care.refer(referralOf(member("outcome")), budgetMs);
    if (sent.kind === "down") throw new Error(sent.code);
    const known = {
      taskId: sent.taskId,
      contactId: `c-${member("outcome")}`,
      rule: "case-management-referral",
      about: `Encounter/e-${member("outcome")}`,
      sentAt: at,
    };
    expect(await care.outcomes(member("outcome"), budgetMs)).toEqual({
      kind: "answered",
      referrals: [{ ...known, status: "sent", closedAt: null, outcome: null, by: null }],
    });
    accepts(sent.taskId);
    expect(await care.outcomes(member("outcome"), budgetMs)).toMatchObject({
      referrals: [{ status: "accepted", closedAt: null, by: "Carmen Placeholder" }],
    });
    closes(sent.taskId, "A nurse visits every Monday.");
    expect(await care.outcomes(member("outcome"), budgetMs)).toEqual({
      kind: "answered",
      referrals: [
        {
          ...known,
          status: "done",
          closedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          outcome: "A nurse visits every Monday.",
          by: "Carmen Placeholder",
        },
      ],
    });
    expect(await care.refer(referralOf(member("outcome")), budgetMs)).toMatchObject({ status: "done" });
  });

  test("a referral that is refused says why", async () => {
    const { care, refuses } = open();
    const sent = await care.refer(referralOf(member("refused")), budgetMs);
    if (sent.kind === "down") throw new Error(sent.code);
    refuses(sent.taskId, "Already with hospice.");
    expect(await care.outcomes(member("refused"), budgetMs)).toMatchObject({
      referrals: [{ status: "refused", outcome: "Already with hospice." }],
    });
  });

  test("what the member was told is written once", async () => {
    const { care } = open();
    const told = {
      patientId: member("told"),
      contactId: `c-${member("told")}`,
      rule: "ride-offer",
      about: "the visit, next week",
      answer: "declined",
      words: "Her son drives her.",
      by: "ana",
      at,
    } as const;
    const first = await care.tell(told, budgetMs);
    expect(first).toMatchObject({ kind: "answered" });
    expect(await care.tell(told, budgetMs)).toEqual(first);
  });

  test("down, every question is answered with that", async () => {
    const { care, goesDown } = open();
    goesDown();
    const down: CareDown = { kind: "down", code: "care.unavailable" };
    expect(await care.standing(slateOf(member("down")), 200)).toEqual(down);
    expect(await care.show(slateOf(member("down")), 200)).toEqual(down);
    expect(await care.refer(referralOf(member("down")), 200)).toEqual(down);
    expect(await care.outcomes(member("down"), 200)).toEqual(down);
    expect(await care.tell({ ...referralOf(member("down")), answer: "accepted", words: null }, 200)).toEqual(
      down,
    );
  });
});

describe("a system that answers badly", () => {
  const answers = async (answer: Answering, asked: (care: CareManagement) => Promise<unknown>) => {
    const bad = await rawServer(answer);
    try {
      return await asked(careAt(bad.url));
    } finally {
      await bad.close();
    }
  };

  test("slow, it is down when the time handed in is over, not later", async () => {
    const started = performance.now();
    const said = await answers(
      () => undefined,
      (care) => care.standing(slateOf("slow"), 150),
    );
    expect(said).toEqual({ kind: "down", code: "care.unavailable" });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test("with a page of HTML in place of FHIR, it is unreadable", async () => {
    const html: Answering = (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>Sign in</h1>");
    };
    const unreadable = { kind: "down", code: "care.unreadable" };
    expect(await answers(html, (care) => care.standing(slateOf("html"), 500))).toEqual(unreadable);
    expect(await answers(html, (care) => care.refer(referralOf("html"), 500))).toEqual(unreadable);
    expect(await answers(html, (care) => care.outcomes("html", 500))).toEqual(unreadable);
  });

  test("with resources that are not as FHIR says, it is unreadable", async () => {
    const resource = { resourceType: "CarePlan", id: "p-1", status: "active", activity: "none" };
    const odd: Answering = (_request, response) => {
      response.end(JSON.stringify({ resourceType: "Bundle", entry: [{ resource }] }));
    };
    expect(await answers(odd, (care) => care.standing(slateOf("odd"), 500))).toEqual({
      kind: "down",
      code: "care.unreadable",
    });
  });

  test("with a refusal of our token, it refuses", async () => {
    expect(await careAt(endpoint, "another").outcomes("refusal", 500)).toEqual({
      kind: "down",
      code: "care.refused",
    });
  });

  test.each([
    ["with no body where it was there already", 200],
    ["with 412 where somebody made a second one", 412],
  ])("%s, the referral that is there is found", async (_how, status) => {
    const first = await careAt(endpoint).refer(referralOf("curt"), budgetMs);
    const curt: typeof fetch = (url, init) =>
      new Headers(init?.headers).has("if-none-exist")
        ? Promise.resolve(new Response(null, { status }))
        : fetch(url, init);
    const care = fhirCareManagement({ endpoint, token, clock: systemClock, fetch: curt });
    expect(await care.refer(referralOf("curt"), budgetMs)).toEqual(first);
  });

  test("with a status nobody knows, a referral stands as unknown", async () => {
    const care = careAt(endpoint);
    await care.refer(referralOf("odd-status"), budgetMs);
    const id = idOfTask(systems.referral, "c-odd-status.case-management-referral.Encounter/e-odd-status");
    const task = JSON.parse(local.store.read("Task", id)!.json) as { resourceType: "Task"; id: string };
    local.store.put({ ...task, status: "pondering" } as never);
    expect(await care.outcomes("odd-status", budgetMs)).toMatchObject({
      referrals: [{ status: "unknown", closedAt: null }],
    });
  });
});

test("a word that has run out, is withdrawn or only begins later counts no more", async () => {
  const word = {
    resourceType: "ServiceRequest",
    status: "active",
    intent: "order",
    doNotPerform: true,
    category: [careConcept("word", "Word")],
    subject: { reference: "Patient/times" },
  };
  const put = (id: string, action: string, more: object) =>
    local.store.put({
      ...word,
      id,
      code: { coding: [{ system: systems.action, code: action }] },
      ...more,
    } as never);
  put("w-over", "over", { occurrencePeriod: { end: inDays(-1) } });
  put("w-later", "later", { occurrencePeriod: { start: inDays(1) } });
  put("w-revoked", "revoked", { status: "revoked" });
  const until = inDays(1);
  put("w-open", "open", { occurrencePeriod: { end: until } });
  expect(await careAt(endpoint).standing(slateOf("times"), budgetMs)).toMatchObject({
    vetoes: [{ rule: "open", why: null, by: null, until }],
  });
});

test("what is labelled as sensitive counts without its words", async () => {
  const security = [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "SUD" }];
  local.act({ kind: "openCase", patientId: "label", title: "Recovery", groups: ["medicines"], actions: [] });
  local.act({ kind: "veto", patientId: "label", action: "refill-late", why: "In treatment.", until: null });
  for (const row of local.store.database
    .prepare("SELECT json FROM resource WHERE json LIKE '%Patient/label%' AND type <> 'Task'")
    .all()) {
    const resource = JSON.parse(String(row["json"])) as { meta: object };
    local.store.put({ ...resource, meta: { ...resource.meta, security } } as never);
  }
  expect(await careAt(endpoint).standing(slateOf("label"), budgetMs)).toMatchObject({
    cases: [{ title: null, covers: { groups: ["medicines"] } }],
    vetoes: [{ rule: "refill-late", why: null }],
  });
});

describe("a change there", () => {
  const changes = () => fhirCareChanges({ endpoint, token, clock: systemClock });
  const slateTaskOf = (name: string): string => `Task/${idOfTask(systems.decision, `d-${name}`)}`;
  const newest = (type: string, patientId: string): string => {
    const row = local.store.database
      .prepare("SELECT id FROM resource WHERE type = ? AND json LIKE ? ORDER BY rid DESC")
      .get(type, `%Patient/${patientId}"%`);
    return `${type}/${String(row?.["id"])}`;
  };

  test("leads to the contacts whose slate lies there", async () => {
    await careAt(endpoint).show(slateOf("live"), budgetMs);
    local.act({ kind: "veto", patientId: "live", action: "refill-late", why: "No.", until: null });
    local.act({ kind: "openCase", patientId: "live", title: "Case", groups: [], actions: [] });
    for (const type of ["ServiceRequest", "CarePlan"]) {
      expect(await changes().contactsAbout([newest(type, "live")], budgetMs)).toEqual({
        kind: "answered",
        contactIds: ["c-live"],
      });
    }
    local.act({ kind: "seeSlate", taskId: slateTaskOf("live").slice("Task/".length) });
    expect(await changes().contactsAbout([slateTaskOf("live")], budgetMs)).toMatchObject({
      contactIds: ["c-live"],
    });
  });

  test("is none where we wrote it ourselves", async () => {
    const care = careAt(endpoint);
    await care.show(slateOf("own"), budgetMs);
    await care.refer(referralOf("own"), budgetMs);
    await care.tell({ ...referralOf("own"), answer: "accepted", words: null }, budgetMs);
    const own = ["Task", "ServiceRequest", "Communication"].map((type) => newest(type, "own"));
    expect(await changes().contactsAbout([...own, slateTaskOf("own")], budgetMs)).toMatchObject({
      contactIds: [],
    });
  });

  test("leads nowhere where there is no slate, or where the reference is none of theirs", async () => {
    local.act({ kind: "veto", patientId: "no-slate", action: "refill-late", why: "No.", until: null });
    const references = [newest("ServiceRequest", "no-slate"), "Patient/no-slate", "Task/nobody", "nonsense"];
    expect(await changes().contactsAbout(references, budgetMs)).toEqual({
      kind: "answered",
      contactIds: [],
    });
  });
});

test("the laptop's endpoint has what cases are made of, and nothing else", async () => {
  const headers = { authorization: `Bearer ${token}` };
  expect((await fetch(`${endpoint}/Task`, { headers })).status).toBe(200);
  expect((await fetch(`${endpoint}/Task`)).status).toBe(401);
  expect((await fetch(`${endpoint}/Patient`, { headers })).status).toBe(404);
  expect((await fetch(endpoint, { method: "POST", headers, body: "{}" })).status).toBe(404);
});

test("the same offers on a contact are one slate, whatever the decision; others are another", async () => {
  const care = careAt(endpoint);
  const [first] = slateOf("same").actions;
  await care.show(slateOf("same"), budgetMs);
  await care.show(slateOf("same", "a-later-decision"), budgetMs);
  const tasks = () =>
    local.store.database.prepare("SELECT json FROM resource WHERE json LIKE '%Patient/same\"%'").all();
  expect(tasks()).toHaveLength(1);
  await care.show({ ...slateOf("same", "d-3"), actions: [first!] }, budgetMs);
  expect(tasks()).toHaveLength(2);
});

test("what is written is found by base FHIR's own parameters", async () => {
  await careAt(endpoint).show(slateOf("plain"), budgetMs);
  const query = new URLSearchParams({
    patient: "Patient/plain",
    code: careToken("slate"),
    status: "requested",
  });
  const answer = await fetch(`${endpoint}/Task?${query}`, { headers: { authorization: `Bearer ${token}` } });
  expect(await answer.json()).toMatchObject({
    entry: [{ resource: { intent: "proposal", groupIdentifier: { value: "c-plain" } } }],
  });
});
