import type { FhirResource } from "fhir/r4";
import { buildAppeal, buildPromise, inTwoDays } from "./cases.ts";
import type { Chance } from "./chance.ts";
import { plusDays } from "./days.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";
import { buildPastContact } from "./relations.ts";
import {
  allergens,
  buildAllergy,
  buildCarePlan,
  buildDetectedGap,
  buildSocialAnswer,
  buildSocialNeed,
  socialQuestions,
} from "./wellbeing.ts";

/** What lies around a member's care and dealings with the plan: a few things each, none for many. */
export function drawWellbeing(chance: Chance, member: MemberSketch, { today }: SeedContext): FhirResource[] {
  const ago = (low: number, high: number) => plusDays(today, -chance.int(low, high));
  const maybe = (probability: number, draw: () => readonly FhirResource[]): readonly FhirResource[] =>
    chance.is(probability) ? draw() : [];
  return [
    ...maybe(0.25, () => [buildAllergy(member, chance.pick(keysOf(allergens)), ago(300, 3000))]),
    ...maybe(0.15, () =>
      buildCarePlan(member, {
        title: "Staying well",
        since: ago(60, 300),
        activities: ["Walk half an hour a day", "Check blood pressure at home"],
        goals: [{ words: "Blood pressure under 130/80", dueOn: plusDays(today, 90), progress: "Improving" }],
      }),
    ),
    ...maybe(0.25, () => {
      const isNeed = chance.is(0.4);
      const on = ago(20, 600);
      const answer = buildSocialAnswer(member, chance.pick(keysOf(socialQuestions)), { isNeed, on });
      return isNeed ? [answer, buildSocialNeed(member, "Social need found by questionnaire", on)] : [answer];
    }),
    ...maybe(0.08, () => drawAppeal(chance, member, today)),
    ...maybe(0.2, () => drawPromise(chance, member, today)),
    ...maybe(0.1, () => [buildDetectedGap(member, "Yearly wellness visit", today)]),
  ];
}

/** The keys of a table that is never empty. */
function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  const [first, ...others] = Object.keys(table).filter((key): key is Key => key in table);
  if (first === undefined) throw new Error("seed.emptyTable");
  return [first, ...others];
}

function drawAppeal(chance: Chance, member: MemberSketch, today: string): readonly FhirResource[] {
  const back = chance.int(3, 60);
  const receivedOn = plusDays(today, -back);
  const kind = chance.pick(["grievance", "appeal"]);
  const isDecided = back > 25;
  return [
    buildAppeal(member, {
      id: `${member.id}-${kind}`,
      kind,
      words: kind === "appeal" ? "A denied claim" : "Long wait on the line",
      receivedOn,
      urgency: "routine",
      ...(member.plan === "advantage-hmo" ? {} : { dueOn: plusDays(receivedOn, 30) }),
      ...(isDecided
        ? { decided: { on: plusDays(receivedOn, 20), words: chance.pick(["Upheld", "Overturned"]) } }
        : {}),
    }),
  ];
}

function drawPromise(chance: Chance, member: MemberSketch, today: string): readonly FhirResource[] {
  const madeOn = plusDays(today, -chance.int(1, 40));
  const id = `${member.id}-promise`;
  const dueOn = inTwoDays(madeOn);
  const kept = chance.is(0.8);
  return [
    buildPastContact(member, {
      id: `${id}-call`,
      title: "Call about a claim",
      detail: "A call back was promised",
      day: madeOn,
      medium: "PHONE",
    }),
    buildPromise(member, {
      id,
      words: "Call back with an answer about the claim",
      madeOn,
      dueOn,
      madeIn: `${id}-call`,
      ...(dueOn < today && chance.is(0.7) ? { settled: { on: dueOn, kept } } : {}),
    }),
  ];
}
