import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createLive } from "#adapters/browser/live/live.ts";
import type { LiveNews } from "#adapters/browser/live/live.ts";
import { createSignIn } from "#adapters/browser/sign-in/sign-in.ts";
import { fhirCareManagement } from "#adapters/server/care-management/care-management.ts";
import { careSystemFromEnvironment } from "#adapters/server/care-management/from-environment.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { channels } from "#contract/live.ts";
import { Outputs } from "#contract/outputs.ts";
import type { CareManagement } from "#journey/next-best-action/care-management.ts";
import { localPassword } from "#local/instance.ts";
import { memoryStorage } from "../contract/memory-storage.ts";
import { eventually } from "./eventually.ts";
import type { CaseManager } from "./people/case-manager.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

/**
 * What the desk's function sends and reads is sent and read here by the very adapter; Carmen sits at her page in
 * Chromium, and Ana's desk hears on its live channel.
 */
let stage: Stage;
let care: CareManagement;
let carmen: CaseManager;
const budgetMs = 2_000;
const contactId = "11111111-2222-4333-8444-555555555555";
const slate = {
  patientId: "rosa-testmember",
  contactId,
  decisionId: "decision-1",
  decidedAt: new Date().toISOString(),
  actions: [
    { rule: "denied-claim-explained", group: "claims", standing: "service", about: "ExplanationOfBenefit/7" },
    { rule: "refill-late", group: "medicines", standing: "service", about: "MedicationRequest/3" },
  ],
} as const;

beforeAll(async () => {
  stage = await openStage();
  care = fhirCareManagement(careSystemFromEnvironment(systemClock));
  carmen = await stage.caseManager();
  await carmen.opensThePage();
});
afterAll(() => stage?.close());

/** Ana's desk, as far as it listens to one contact. */
async function anaListens(): Promise<{ readonly news: readonly LiveNews[]; readonly stop: () => void }> {
  const outputs = Outputs.parse(
    await (await fetch(`${stage.careline.addresses.page}/amplify_outputs.json`)).json(),
  );
  const page = createSignIn(outputs, memoryStorage());
  await vi.waitFor(() => expect(page.getSnapshot().status).toBe("signedOut"));
  const state = page.getSnapshot();
  if (state.status !== "signedOut") throw new Error(state.status);
  await state.signIn("ana", localPassword);
  const live = createLive(outputs, () => page.token());
  const news: LiveNews[] = [];
  const stop = live.subscribe(
    channels.contact(contactId),
    (each) => news.push(each),
    () => undefined,
  );
  await vi.waitFor(() => expect(live.status.getSnapshot()).toBe("live"), { timeout: 15_000 });
  return { news, stop };
}

test("Carmen's word on what is offered to Rosa is heard at the desk while the call is on", async () => {
  const ana = await anaListens();
  await care.show(slate, budgetMs);
  expect(await care.standing(slate, budgetMs)).toMatchObject({ kind: "answered", vetoes: [] });
  await carmen.looksAt("Rosa Testmember");
  await carmen.seesOffered("Refill late");
  // What we sent ourselves is no news, or each slate would bring the next.
  await stage.careline.settled();
  expect(ana.news).toEqual([]);

  await carmen.vetoes("Refill late", "Her dose is being changed this week.");
  await eventually(() => Promise.resolve(expect(ana.news).toEqual([{ kind: "hints", contactId }])));
  expect(await care.standing(slate, budgetMs)).toMatchObject({
    vetoes: [{ rule: "refill-late", why: "Her dose is being changed this week.", by: "Carmen Placeholder" }],
  });

  await carmen.takesBackTheWord();
  await carmen.opensCase("Rosa Testmember", "Back home after surgery", ["Everything of medicines"]);
  await carmen.putsFirst("Denied claim explained", "She worries about this bill.");
  expect(await care.standing(slate, budgetMs)).toMatchObject({
    cases: [
      {
        title: "Back home after surgery",
        manager: { name: "Carmen Placeholder", role: "Nurse case manager" },
        covers: { groups: ["medicines"], rules: [] },
      },
    ],
    vetoes: [],
    urges: [{ rule: "denied-claim-explained", why: "She worries about this bill." }],
  });
  ana.stop();
});

test("a referral is accepted, closed, and known at the next contact; down, it is said", async () => {
  const at = new Date().toISOString();
  const referral = {
    patientId: "rosa-testmember",
    contactId,
    rule: "case-management-referral",
    about: "Patient/rosa-testmember",
    request: "Please look after Rosa after her surgery.",
    reason: "She lives alone and has no ride.",
    priority: "urgent",
    by: "ana",
    at,
  } as const;
  await care.refer(referral, budgetMs);
  await care.tell({ ...referral, answer: "accepted", words: "She is glad of the help." }, budgetMs);
  await carmen.seesReferral("Please look after Rosa after her surgery.");
  await carmen.acceptsTheReferral();
  await carmen.closesTheReferral("A nurse visits every Monday.");
  expect(await care.outcomes("rosa-testmember", budgetMs)).toMatchObject({
    referrals: [{ status: "done", outcome: "A nurse visits every Monday.", by: "Carmen Placeholder" }],
  });

  stage.careline.world.careManagement = "down";
  expect(await care.outcomes("rosa-testmember", 300)).toEqual({ kind: "down", code: "care.unavailable" });
  stage.careline.world.careManagement = "up";
});

test("nobody's browser did what it must not", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
