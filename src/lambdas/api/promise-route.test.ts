import { expect, test } from "vitest";
import { openDesk } from "./fake-desk.ts";

const member = { resourceType: "Patient" as const, id: "canary" };
const post = { method: "POST" };

async function scene() {
  const desk = await openDesk([member]);
  await desk.parts.history.keep("canary", {
    contactId: "c-0",
    at: "2026-11-14T15:00:00.000Z",
    channel: "voice",
    ended: "Follow-up promised",
    promise: { what: "Send the form", dueOn: "2026-11-19", keptOn: null },
  });
  const promiseOnPage = async () => {
    const { body } = await desk.call("/contacts/c-1/profile");
    return (body["pastContacts"] as { promise: { status: string } | null }[])[0]?.promise?.status;
  };
  return { ...desk, promiseOnPage };
}

test("a promise that was kept is kept on the page from then on, and it is in the chain who said so", async () => {
  const { call, audit, promiseOnPage } = await scene();
  await promiseOnPage();
  expect(await promiseOnPage()).toBe("noRecord");
  const kept = await call("/contacts/c-1/promises/c-0/kept", post);
  expect(kept).toMatchObject({ status: 200, body: { status: "keptLate", settledOn: "2026-11-22" } });
  expect(await promiseOnPage()).toBe("keptLate");
  expect(audit.reveals.at(-2)).toMatchObject({
    what: "promiseKept",
    username: "ana",
    patientId: "canary",
    shown: [],
  });
});

test("what nobody promised is not found", async () => {
  const { call } = await scene();
  expect((await call("/contacts/c-1/promises/c-9/kept", post)).status).toBe(404);
});

test("where past contacts are not open, nothing is said of them", async () => {
  const { call, parts } = await scene();
  await parts.rows.saveIdentity("c-1", { level: "L0" });
  expect((await call("/contacts/c-1/promises/c-0/kept", post)).status).toBe(403);
  expect((await parts.history.of("canary"))[0]?.promise?.keptOn).toBeNull();
});
