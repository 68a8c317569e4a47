import type { FhirResource } from "fhir/r4";
import { afterAll, beforeAll, expect, test } from "vitest";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { fixedClock } from "#journey/clock.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { countingIds } from "#journey/ids.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { answerProvider } from "#lambdas/fulfil-intent/answer-provider.ts";
import { readLexEvent } from "#lambdas/fulfil-intent/lex-event.ts";
import { createFhirApp } from "#local/fhir/fhir-app.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { buildPlan, defaultSeed } from "#local/seed/build-plan.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";

/** The searches behind a provider's list, over the wire: a strict store refuses what it does not know. */

const clock = fixedClock("2026-11-22T15:00:00Z");
const plan = [...buildPlan({ members: 40, today: "2026-11-22", seed: defaultSeed })];
let running: Running;
let wire: FhirReader;

beforeAll(async () => {
  const store = openStore(":memory:", clock);
  store.putMany(plan as (FhirResource & { id: string })[], { keepUpdated: true });
  running = await serve({ app: createFhirApp({ store, clock, ids: countingIds("new") }) }, 0);
  wire = healthLakeReader({
    endpoint: `http://127.0.0.1:${running.port}/datastore/0123456789abcdef0123456789abcdef/r4`,
    region: "us-west-2",
    credentials: () => ({ accessKeyId: "LOCAL", secretAccessKey: "local" }),
    clock,
  });
});
afterAll(() => running.close());

async function ask(reader: FhirReader, name: string, said: string, slots: object = {}) {
  const rows = fakeContactRows();
  await rows.saveIdentity("c-1", {
    providerId: "testwell-orthopedics",
    callerKind: "provider",
    level: "L1",
    method: "npiAndTin",
    expiresAt: "2026-11-22T15:30:00.000Z",
  });
  const turn = readLexEvent({
    invocationSource: "DialogCodeHook",
    sessionId: "c-1",
    inputTranscript: said,
    bot: { name: "ProviderServices" },
    sessionState: { intent: { name, slots }, sessionAttributes: {} },
  });
  const { reply } = await answerProvider({ reader, rows, clock, pause: () => Promise.resolve() }, turn);
  return { reply, card: await rows.readHandOver("c-1") };
}

const twenty =
  "310418 311797 313176 314555 315934 317313 318692 320071 321450 322829 324208 325587 326966 328345 329724 331103 332482 335240 336619 104417";
const slot = (interpretedValue: string) => ({ value: { interpretedValue } });

test.each([
  ["ClaimStatus", `claims ${twenty}`, {}, /14 paid .*3 denied, 2 in process, 1 not found/],
  [
    "PriorAuthorizationStatus",
    "418203 418377 418512 and 2026 90177",
    {},
    /1 approved, 2 in review, 1 waiting/,
  ],
  [
    "Eligibility",
    "is she covered",
    { MemberId: slot("412907335"), BirthDate: slot("1979-05-14") },
    /Example Silver PPO/,
  ],
] as const)("%s is answered over the wire as from memory", async (name, said, slots, words) => {
  const answered = await ask(wire, name, said, slots);
  expect(answered.reply).toMatchObject({ words: expect.stringMatching(words) });
  expect(answered).toEqual(await ask(fakeFhirReader(plan), name, said, slots));
});
