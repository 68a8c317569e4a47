import { describe, expect, test } from "vitest";
import { routes } from "#contract/api.ts";
import { rightAt, roleMatrix } from "#contract/role-matrix.ts";
import type { RouteName } from "#contract/role-matrix.ts";
import { fakeAgentDirectory } from "#journey/contact/fake-agent-directory.ts";
import { roles } from "#journey/disclosure/decide-access.ts";
import type { Role } from "#journey/disclosure/decide-access.ts";
import { fakeDesk } from "./fake-desk.ts";
import type { Asker } from "./fake-desk.ts";
import { routeAt } from "./guard-routes.ts";

/** Ana's own contact about Rosa, which is filed; Ben's, which is not. A floor of two queues and two teams. */
async function scene() {
  const directory = fakeAgentDirectory([
    { agentId: "a-1", username: "ana", name: "Ana Alvarez", team: "alpha" },
    { agentId: "a-2", username: "gus", name: "Gus Nurseman", team: "nurses" },
  ]);
  const { desk, call } = fakeDesk([rosa, silver], { directory });
  const { rows, floor } = desk;
  const at = "2026-11-22T15:00:00.000Z";
  await rows.saveIdentity("of-ana", {
    patientId: "rosa",
    callerKind: "member",
    level: "L1",
    reasonCode: "claimStatus",
    verifiedAt: at,
    expiresAt: "2026-11-22T15:30:00.000Z",
  });
  await rows.apply(
    "of-ana",
    { kind: "queued", queueId: "q-1", at },
    { kind: "accepted", username: "ana", at },
  );
  await rows.saveIdentity("of-practice", {
    patientId: null,
    providerId: "testwell",
    callerKind: "provider",
    level: "L1",
    method: "npiAndTin",
    verifiedAt: at,
    expiresAt: "2026-11-22T15:30:00.000Z",
  });
  await rows.apply("of-practice", { kind: "accepted", username: "ana", at });
  await floor.save({
    asOf: at,
    queues: ["Member services", "Nurse line"].map((name, index) => ({
      queueId: `q-${index + 1}`,
      name,
      waiting: 0,
      oldestWaitingSince: null,
      inProgress: 0,
      available: 0,
      staffed: 0,
      serviceLevel: null,
      targetSeconds: 30,
    })),
    agents: [],
  });
  const ask = (who: Asker, name: RouteName) => {
    const { method, path } = routes[name];
    const given: Given =
      name === "practiceBoardRow" ? { ...parameters, contactId: "of-practice" } : parameters;
    const address = path.replaceAll(/\{(\w+)\}/g, (_, part: string) => given[part] ?? part);
    return call(who, method, address, bodies[name]);
  };
  return { ask, call };
}

const rosa = {
  resourceType: "Patient" as const,
  id: "rosa",
  name: [{ family: "Testmember" }],
  birthDate: "1979-05-14",
};
const silver = {
  resourceType: "Coverage" as const,
  id: "silver",
  status: "active" as const,
  beneficiary: { reference: "Patient/rosa" },
  payor: [],
  class: [{ type: {}, value: "silver" }],
};

type Given = Readonly<Record<string, string>>;
const parameters: Given = { contactId: "of-ana", hintId: "h-1", field: "note" };
const bodies: Readonly<Partial<Record<RouteName, unknown>>> = {
  reveal: { field: "birthDate" },
  namePurpose: { purpose: "pharmacy" },
  speaker: { kind: "representative", grants: ["claims"] },
  decideIntake: { kinds: ["grievance"], reason: "" },
  intakeVerdict: { kinds: ["grievance"], note: "" },
  hintOutcome: { decisionId: "d-1", outcome: "accepted" },
  saveDraft: { text: "", revision: 1 },
  costEstimate: { service: null, amount: 10_000, network: "in" },
  practiceBoardRow: { kind: "claim", digits: "207733" },
  keepReceipt: { listing: "PractitionerRole/of-nobody", placeKey: null, planId: "silver" },
  wrapUp: { disposition: "resolved", note: "", followUp: null },
};
const routeNames = Object.keys(routes) as RouteName[];
const ana: Asker = { username: "ana", groups: ["agent"] };

const cells = routeNames.flatMap((name) => roles.map((role) => [name, role, rightAt(name, [role])] as const));

test("every route of the API has its row, and every row its route", () => {
  expect(Object.keys(roleMatrix).toSorted()).toEqual([...routeNames].toSorted());
});

describe("what a role is refused, it is refused before anything is read", () => {
  test.each(cells.filter(([, , right]) => right === "refused"))("%s to %s", async (name, role) => {
    const { ask } = await scene();
    const asked = await ask({ username: "ana", groups: [role] }, name);
    expect(asked).toMatchObject({ status: 403, body: { code: "forbidden" } });
  });
});

describe("what is one's own is open to the holder, and to nobody else of the same role", () => {
  test.each(cells.filter(([, , right]) => right === "own"))("%s to %s", async (name, role) => {
    const { ask } = await scene();
    if (name === "callLogRecord") await ask({ username: "ana", groups: [role] }, "wrapUp");
    const holder = await ask({ username: "ana", groups: [role] }, name);
    // A hint of no slate is not found, nobody is picked to be asked: past the guard all the same.
    expect(holder.status, JSON.stringify(holder.body)).not.toBe(403);
    const other = await ask({ username: "ben", groups: [role] }, name);
    expect(other).toMatchObject({ status: 403, body: { code: "contact.notYours" } });
    expect(JSON.stringify(other.body)).not.toMatch(/Testmember|1979|rosa/);
  });
});

test("agent Ben who asks for Ana's contact gets 403, on whatever route", async () => {
  const { ask } = await scene();
  for (const name of routeNames.filter(
    (each) => rightAt(each, ["agent"]) === "own" && each !== "callLogRecord",
  )) {
    expect((await ask({ username: "ben", groups: ["agent"] }, name)).status, name).toBe(403);
  }
});

describe("a call-log record is within a scope or not there to be read", () => {
  const withGroups = async (...groups: readonly string[]) => {
    const { ask } = await scene();
    await ask(ana, "wrapUp");
    return (await ask({ username: "sam", groups }, "callLogRecord")).status;
  };

  test.each([
    [["supervisor"], 200],
    [["supervisor", "team:alpha"], 200],
    [["supervisor", "team:nurses"], 403],
    [["supervisor", "queue:member-services"], 200],
    [["supervisor", "queue:nurse-line"], 403],
    [["quality", "team:alpha", "queue:member-services"], 200],
    [["quality", "team:nobody"], 403],
    [["agent"], 403],
    [["auditor"], 403],
  ])("%j: %i", async (groups, status) => {
    expect(await withGroups(...groups)).toBe(status);
  });
});

test("a supervisor's floor is that of their queues", async () => {
  const { ask } = await scene();
  const tess = { username: "tess", groups: ["supervisor", "queue:nurse-line"] };
  expect((await ask(tess, "floor")).body).toMatchObject({ queues: [{ name: "Nurse line" }] });
  const sam = { username: "sam", groups: ["role:supervisor"] };
  expect((await ask(sam, "floor")).body).toMatchObject({ queues: [{}, {}] });
});

test("an agent who serves one plan sees no member of another", async () => {
  const { ask } = await scene();
  const serves = (plan: string) => ask({ username: "ana", groups: ["agent", `plan:${plan}`] }, "profile");
  expect((await serves("silver")).status).toBe(200);
  const other = await serves("gold");
  expect(other).toMatchObject({ status: 403, body: { code: "forbidden" } });
  expect(JSON.stringify(other.body)).not.toMatch(/Testmember/);
});

test.each<[readonly string[]]>([[[]], [["root"]], [["agents"]], [["team:alpha"]], [["Agent"]]])(
  "the groups %j open nothing",
  async (groups) => {
    const { ask } = await scene();
    for (const name of routeNames) {
      expect((await ask({ username: "ana", groups }, name)).status, name).toBe(403);
    }
  },
);

test("an address that is no route answers nobody, and whoever is not signed in learns of none", async () => {
  const { call } = await scene();
  expect((await call(ana, "GET", "/nowhere")).status).toBe(404);
  for (const path of ["/nowhere", "/me", "/contacts/of-ana/profile"]) {
    expect((await call(null, "GET", path)).status).toBe(401);
  }
  expect(routeAt("GET", "/api/contacts/c-1/profile")).toBe("profile");
  expect(routeAt("DELETE", "/api/contacts/c-1/profile")).toBeNull();
  expect(routeAt("GET", "/api/contacts/c-1/profile/more")).toBeNull();
});

test("a role's rights are the widest of all that somebody has", () => {
  const held: readonly Role[] = ["agent", "supervisor"];
  expect(rightAt("callLogRecord", held)).toBe("scoped");
  expect(rightAt("profile", held)).toBe("own");
  expect(rightAt("profile", [])).toBe("refused");
});
