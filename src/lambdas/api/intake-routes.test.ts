import { describe, expect, test } from "vitest";
import { fakeDesk, openDesk } from "./fake-desk.ts";

const rosa = { resourceType: "Patient" as const, id: "canary", name: [{ family: "Testmember" }] };
const at = "2026-11-22T15:01:00.000Z";
const said = (turnId: string, from: "member" | "agent" | "bot", text: string) => ({
  turnId,
  at,
  from,
  text,
  offsetMs: null,
  sentiment: null,
});
const complaint = "I want to file a complaint, your agent hung up on me.";
const decide = (kinds: readonly string[], reason = "") => ({
  method: "POST",
  body: JSON.stringify({ kinds, reason }),
});

describe("what a contact sounds like", () => {
  test("is read from what was said to the bot and to the agent, and looked at in the audit chain", async () => {
    const { call, parts, audit } = await openDesk([rosa]);
    await parts.rows.addToHandOver("c-1", { turns: [{ at, from: "member", text: "What is my copay?" }] });
    await parts.saidTurns.add("c-1", [
      said("t-1", "agent", "Would you like to appeal?"),
      said("t-2", "member", complaint),
    ]);
    const { status, body } = await call("/contacts/c-1/intake");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contactId: "c-1",
      findings: [
        { kind: "inquiry", quote: { turnId: "hand-over-1", words: "What is my copay" } },
        { kind: "grievance", quote: { turnId: "t-2" }, clock: { isAssumed: true } },
      ],
      decisions: [],
    });
    expect(audit.reveals.at(-1)).toMatchObject({ username: "ana", what: "intake", patientId: "canary" });
  });

  test("is nothing while it rings, and nobody's but the holder's", async () => {
    const { desk, call } = fakeDesk([rosa]);
    await desk.rows.apply("c-2", { kind: "offered", username: "ana", at });
    await desk.saidTurns.add("c-2", [said("t-1", "member", complaint)]);
    const ana = { username: "ana", groups: ["agent"] };
    expect((await call(ana, "GET", "/contacts/c-2/intake")).body).toMatchObject({ findings: [] });
    expect((await call(ana, "POST", "/contacts/c-2/intake/decision", { kinds: [], reason: "" })).status).toBe(
      409,
    );
    expect((await call({ ...ana, username: "ben" }, "GET", "/contacts/c-2/intake")).status).toBe(409);
  });
});

describe("what the agent says", () => {
  const scene = async () => {
    const opened = await openDesk([rosa]);
    await opened.parts.saidTurns.add("c-1", [said("t-1", "member", complaint)]);
    return opened;
  };

  test("is kept with its clock, and agreement asks nobody", async () => {
    const { call, parts } = await scene();
    const { status, body } = await call("/contacts/c-1/intake/decision", decide(["grievance"]));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      decisions: [{ username: "ana", chosen: [{ kind: "grievance", startedAt: at }] }],
    });
    expect(await parts.intakeReviews.list(9)).toEqual([]);
  });

  test("goes to quality where it differs, and stands beside what was said before", async () => {
    const { call, parts } = await scene();
    await call("/contacts/c-1/intake/decision", decide(["inquiry"], "Only asked"));
    const { body } = await call("/contacts/c-1/intake/decision", decide(["grievance"]));
    expect(body).toMatchObject({ decisions: [{ reason: "Only asked" }, { reason: "" }] });
    expect(await parts.intakeReviews.list(9)).toMatchObject([
      { contactId: "c-1", found: ["grievance"], chosen: ["inquiry"], reason: "Only asked", verdict: null },
    ]);
  });

  test("must be kinds we know", async () => {
    const { call } = await scene();
    expect((await call("/contacts/c-1/intake/decision", decide(["complaint"]))).status).toBe(400);
  });

  test("goes into the record of the contact", async () => {
    const { call, parts } = await scene();
    await call("/contacts/c-1/intake/decision", decide(["grievance"]));
    const wrapUp = { disposition: "resolved", note: "", followUp: null };
    await call("/contacts/c-1/wrap-up", { method: "POST", body: JSON.stringify(wrapUp) });
    const { body } = await call("/call-log/c-1");
    expect(body["matters"]).toMatchObject({
      found: ["grievance"],
      chosen: [{ kind: "grievance", startedAt: at, dueAt: "2026-12-22T15:01:00.000Z" }],
    });
    expect(JSON.stringify(body)).not.toContain("hung up");
    expect(await parts.intakeReviews.list(9)).toEqual([]);
  });

  test("and where nobody says anything, the record says so and quality is asked once", async () => {
    const { call, parts } = await scene();
    const wrapUp = { disposition: "resolved", note: "", followUp: null };
    for (let times = 0; times < 2; times += 1)
      expect(
        (await call("/contacts/c-1/wrap-up", { method: "POST", body: JSON.stringify(wrapUp) })).status,
      ).toBe(200);
    expect((await call("/call-log/c-1")).body["matters"]).toEqual({ found: ["grievance"], chosen: null });
    expect(await parts.intakeReviews.list(9)).toMatchObject([{ chosen: null, found: ["grievance"] }]);
  });

  test("a contact is filed even where its turns cannot be read", async () => {
    const broken = { list: () => Promise.reject(new Error("down")), add: () => Promise.resolve() };
    const { call } = await openDesk([rosa], { saidTurns: broken });
    const wrapUp = { disposition: "resolved", note: "", followUp: null };
    expect(
      (await call("/contacts/c-1/wrap-up", { method: "POST", body: JSON.stringify(wrapUp) })).status,
    ).toBe(200);
    expect((await call("/call-log/c-1")).body).not.toHaveProperty("matters");
  });
});

describe("quality", () => {
  const quinn = { username: "quinn", groups: ["quality"] };
  const ana = { username: "ana", groups: ["agent"] };
  const scene = async () => {
    const opened = fakeDesk([rosa]);
    const { desk, call } = opened;
    await desk.rows.apply("c-1", { kind: "accepted", username: "ana", at });
    await desk.saidTurns.add("c-1", [said("t-1", "member", complaint)]);
    await call(ana, "POST", "/contacts/c-1/intake/decision", { kinds: ["inquiry"], reason: "Only asked" });
    const [review] = await desk.intakeReviews.list(1);
    return { ...opened, id: review?.reviewId ?? "" };
  };

  test("sees what differs and the headline figure, and the words only when asked", async () => {
    const { call, id } = await scene();
    const { body } = await call(quinn, "GET", "/intake-reviews");
    expect(body).toMatchObject({
      reviews: [{ reviewId: id, name: "ana", found: ["grievance"], chosen: ["inquiry"] }],
      misfiled: { filedAsInquiry: 1, misfiled: 1, awaitingQuality: 1 },
    });
    expect(JSON.stringify(body)).not.toContain("hung up");
    const words = await call(quinn, "GET", `/intake-reviews/${id}/words`);
    expect(words.body).toMatchObject({
      quotes: [{ kind: "grievance", words: expect.stringContaining("complaint") }],
    });
  });

  test("says once what it was, and nobody of their own contact", async () => {
    const { call, id } = await scene();
    const word = { kinds: ["grievance"], note: "A complaint" };
    const path = `/intake-reviews/${id}/verdict`;
    expect((await call({ username: "ana", groups: ["agent", "quality"] }, "POST", path, word)).status).toBe(
      403,
    );
    expect(await call(quinn, "POST", path, word)).toMatchObject({
      status: 200,
      body: { verdict: { by: "quinn" } },
    });
    expect((await call(quinn, "POST", path, word)).status).toBe(409);
    expect((await call(quinn, "GET", "/intake-reviews")).body).toMatchObject({
      misfiled: { awaitingQuality: 0 },
    });
    expect((await call(quinn, "POST", "/intake-reviews/none/verdict", word)).status).toBe(404);
  });
});
