import { environment } from "#adapters/server/environment.ts";
import { requestSigner } from "#adapters/server/healthlake/sign-request.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { localCredentials } from "#local/gateway/verify-sigv4.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import type { Agent } from "./people/agent.ts";
import type { Caller } from "./people/caller.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
let ana: Agent;
let rosa: Caller;
beforeAll(async () => {
  stage = await openStage();
  ana = await stage.agent("ana");
});
afterAll(() => stage.close());

/** The plan's own systems write into the store, as they do all day. */
async function planWrites(resource: object & { resourceType: string }): Promise<void> {
  const sign = requestSigner({
    region: "us-west-2",
    credentials: () => localCredentials,
    clock: systemClock,
  });
  const url = new URL(`${environment("FHIR_ENDPOINT")}/${resource.resourceType}`);
  const body = JSON.stringify(resource);
  const headers = { "content-type": "application/fhir+json" };
  const signed = await sign({ method: "POST", url, headers, body });
  const response = await fetch(url, { method: "POST", headers: signed, body });
  expect(response.status).toBe(201);
  await stage.careline.settled();
}

test("the plan writes to Rosa, and her page is kept as it is then", async () => {
  await planWrites({
    resourceType: "Communication",
    status: "completed",
    subject: { reference: "Patient/rosa-testmember" },
    sent: "2026-11-20T16:00:00Z",
    topic: { text: "Letter: your new ID card" },
    payload: [{ contentString: "Sent with the regular mail." }],
  } as never);
});

test("Rosa calls, and while she waits the plan's records go down", async () => {
  await ana.signsIn();
  rosa = await stage.caller("+15555550142");
  await rosa.dials();
  await rosa.hears(/Para español/);
  await rosa.presses("1");
  await rosa.hears(/nine-digit member ID/);
  await rosa.presses("412907335");
  await rosa.hears(/date of birth/);
  await rosa.presses("05141979");
  await rosa.hears(/How can I help you/);
  await rosa.says("I got a bill for my MRI");
  await rosa.hears(/prior authorization/);
  await rosa.says("a person please");
  await rosa.hears(/Is that right/);
  await rosa.presses("1");
  await rosa.hears(/You are in line/);
  stage.careline.world.fhir = "down";
});

test("Ana sees her page as it was kept, how old it is, and that it is asked for again", async () => {
  await ana.chooses("Available");
  await ana.isRung();
  await ana.seesMember("Rosa Testmember");
  await ana.accepts();
  await rosa.isWith(/Ana/);
  await ana.sees("MRI of the left knee", "Profile");
  await ana.sees("$1,500", "Profile");
  await ana.sees(/Records down, as of \d/, "Profile");
  const marks = ana.page.locator(".profile .late-mark");
  await eventually(async () => expect(await marks.count()).toBeGreaterThan(5));
  expect(await marks.first().getAttribute("title")).toMatch(/said at .*asked for again by itself/);
  // What is suggested on facts that may be old says so.
  await ana.sees(/the store did not answer just now/, "Suggested next");
});

test("the call goes on meanwhile: notes are kept, and what the page shows stays", async () => {
  await ana.notes("Records are down; told Rosa what we know as of this morning.");
  await ana.sees("MRI of the left knee", "Profile");
});

test("the records come back, and the page becomes fresh by itself, suggestion and all", async () => {
  stage.careline.world.fhir = "up";
  await eventually(async () => {
    expect(await ana.page.locator(".profile :is(.late-mark, .late-head)").count()).toBe(0);
  }, 45_000);
  await ana.sees("Denied, not owed", "Profile");
  await eventually(async () => expect(await ana.readsSuggestion()).not.toMatch(/did not answer/));
  expect(await ana.readsSuggestion()).toMatch(/MRI of the left knee/);
  await ana.presses("End call");
  await ana.wrapsUp("Resolved");
  await ana.seesState("Available");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
