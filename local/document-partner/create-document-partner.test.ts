import { expect, test } from "vitest";
import { documentPartner } from "#adapters/server/document-partner/document-partner.ts";
import { createDocumentPartner } from "./create-document-partner.ts";

function setUp(key = "right") {
  let made = 0;
  const app = createDocumentPartner({
    address: "http://localhost:4602/document-partner",
    key: "right",
    ids: { next: () => `s-${(made += 1)}` },
  });
  const checks = documentPartner({
    url: "http://localhost:4602/document-partner",
    key,
    fetch: async (input, init) => app.request(new Request(input, init)),
  });
  const ends = (sessionId: string, form: Record<string, string>) =>
    app.request(`/document-partner/check/${sessionId}`, { method: "POST", body: new URLSearchParams(form) });
  return { app, checks, ends };
}

test("a check is pending until the page says how it ends, and its page is the same whatever came of it", async () => {
  const { app, checks, ends } = setUp();
  const { sessionId, address } = await checks.open("c-1");
  expect(await checks.read(sessionId)).toEqual({ outcome: "pending" });
  expect(await (await app.request(new URL(address).pathname)).text()).toContain("Document check");
  const document = { firstName: "Rosa", lastName: "Testmember", birthDate: "1979-05-14" };
  const done = await ends(sessionId, { outcome: "passed", ...document });
  expect(await checks.read(sessionId)).toEqual({ outcome: "passed", document });
  const other = await checks.open("c-2");
  const suspected = await ends(other.sessionId, { outcome: "suspectedFraud" });
  expect(await suspected.text()).toBe(await done.text());
  expect(await checks.read(other.sessionId)).toEqual({ outcome: "suspectedFraud" });
});

test("a check that is over cannot be ended again, and one that never was cannot be read", async () => {
  const { checks, ends } = setUp();
  const { sessionId } = await checks.open("c-1");
  await ends(sessionId, { outcome: "failed" });
  expect((await ends(sessionId, { outcome: "passed" })).status).toBe(404);
  expect(await checks.read(sessionId)).toEqual({ outcome: "failed" });
  await expect(checks.read("nobody")).rejects.toThrow(/^documentPartner\.404$/);
});

test("without the key nothing is opened or read", async () => {
  const { checks } = setUp("wrong");
  await expect(checks.open("c-1")).rejects.toThrow(/^documentPartner\.401$/);
});
