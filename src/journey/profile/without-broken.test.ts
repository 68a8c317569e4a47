import type { ExplanationOfBenefit } from "fhir/r4";
import { expect, test } from "vitest";
import { soundCards } from "./build-profile.ts";
import { noFacts } from "./member-facts.ts";
import type { MemberFacts } from "./member-facts.ts";

const now = new Date("2026-11-22T15:00:00.000Z");
const claim = (id: string, more: object = {}): ExplanationOfBenefit => ({
  resourceType: "ExplanationOfBenefit",
  id,
  status: "active",
  type: { text: "MRI" },
  use: "claim",
  patient: { reference: "Patient/p" },
  created: "2026-10-22",
  insurer: {},
  provider: {},
  outcome: "complete",
  insurance: [],
  ...more,
});
const facts = (more: Partial<MemberFacts>): MemberFacts => ({
  ...noFacts,
  patient: { resourceType: "Patient", id: "p", name: [{ given: ["Rosa"], family: "Testmember" }] },
  ...more,
});

test("sound facts are left as they are", () => {
  const whole = facts({ explanations: [claim("a")] });
  expect(soundCards(whole, now).facts).toBe(whole);
});

test("a claim that is no FHIR is taken out alone, and its section counts as unread", () => {
  const { cards, facts: sound } = soundCards(
    facts({ explanations: [claim("a"), claim("broken", { item: "none" }), claim("b")] }),
    now,
  );
  expect(cards.claims.recent.map(({ claimId }) => claimId).toSorted()).toEqual(["a", "b"]);
  expect(sound.unread).toEqual(["explanations"]);
  expect(cards.member?.name).toBe("Rosa Testmember");
});

test("a person that is no FHIR leaves their facts, without a name", () => {
  const broken = JSON.parse('{"resourceType":"Patient","id":"p","name":"Rosa"}');
  const { cards, facts: sound } = soundCards(facts({ patient: broken, explanations: [claim("a")] }), now);
  expect(cards.member).toBeNull();
  expect(cards.claims.total).toBe(1);
  expect(sound.unread).toEqual(["patient"]);
});
