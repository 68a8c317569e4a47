import type { FhirResource } from "fhir/r4";
import { buildAppeal, buildPromise } from "./cases.ts";
import { plusDays } from "./days.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";
import { buildPastContact } from "./relations.ts";
import { buildAllergy, buildCarePlan, buildSocialAnswer, buildSocialNeed } from "./wellbeing.ts";

/** What surrounds Rosa's bill: she has no ride, complained about the wait, and was promised a call that nobody noted. */
export const rosasWellbeing = (member: MemberSketch, { today }: SeedContext): FhirResource[] => [
  ...needsAndCases(member, today),
  ...contactsAndPromises(member, today),
];

function needsAndCases(member: MemberSketch, today: string): FhirResource[] {
  const ago = (days: number) => plusDays(today, -days);
  return [
    buildAllergy(member, "penicillin", ago(2900)),
    ...buildCarePlan(member, {
      title: "Living with diabetes",
      since: ago(310),
      activities: ["Diabetes class, Tuesdays", "Walk half an hour a day"],
      goals: [
        { words: "A1c under 7", dueOn: plusDays(today, 60), progress: "Improving" },
        { words: "Eye exam this year", dueOn: plusDays(today, 20), progress: "Not started" },
      ],
    }),
    buildSocialAnswer(member, "transport", { isNeed: true, on: ago(64) }),
    buildSocialAnswer(member, "food", { isNeed: false, on: ago(64) }),
    buildSocialNeed(member, "No way to get to visits", ago(64)),
    ...dealings(member, today),
  ];
}

/** What she complained of, and what was promised to her. */
function dealings(member: MemberSketch, today: string): FhirResource[] {
  const ago = (days: number) => plusDays(today, -days);
  return [
    buildAppeal(member, {
      id: "rosa-grievance",
      kind: "grievance",
      words: "Long wait for an answer about the MRI bill",
      receivedOn: ago(27),
      urgency: "routine",
      dueOn: plusDays(today, 3),
    }),
    buildAppeal(member, {
      id: "rosa-appeal",
      kind: "appeal",
      words: "Physical therapy beyond 12 visits",
      receivedOn: ago(190),
      urgency: "routine",
      decided: { on: ago(165), words: "Overturned: 12 more visits approved" },
    }),
  ];
}

function contactsAndPromises(member: MemberSketch, today: string): FhirResource[] {
  const ago = (days: number) => plusDays(today, -days);
  return [
    buildPromise(member, {
      id: "rosa-promise-imaging",
      words: "Call back about the imaging appointment",
      madeOn: ago(8),
      dueOn: ago(6),
      madeIn: "rosa-contact-chat",
    }),
    buildPastContact(member, {
      id: "rosa-contact-call",
      title: "Call about letters in Spanish",
      detail: "Large print asked for",
      day: ago(33),
      medium: "PHONE",
    }),
    buildPromise(member, {
      id: "rosa-promise-letters",
      words: "Send the explanation of benefits in Spanish, large print",
      madeOn: ago(33),
      dueOn: ago(19),
      madeIn: "rosa-contact-call",
      settled: { on: ago(19), kept: true },
    }),
    buildPastContact(member, {
      id: "rosa-contact-text",
      title: "Text: refill reminder",
      detail: "Sent, no answer",
      day: ago(9),
      medium: "SMSWRIT",
    }),
  ];
}
