import type { PractitionerRole } from "fhir/r4";
import { careTeamCard } from "#journey/profile/care-team-card.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import { readNames } from "#journey/profile/read-names.ts";
import type { Topic, TopicAnswer, TopicContext } from "./topic.ts";

/** NUCC provider taxonomy, https://taxonomy.nucc.org, by the bot's word for it. */
const taxonomy: Readonly<Record<string, string>> = {
  "primary care": "207Q00000X",
  orthopedics: "207X00000X",
  cardiology: "207RC0000X",
  dermatology: "207N00000X",
  pediatrics: "208000000X",
  gynecology: "207V00000X",
  psychiatry: "2084P0800X",
  neurology: "2084N0400X",
  radiology: "2085R0202X",
  "physical therapy": "225100000X",
  "urgent care": "261QU0200X",
};

const taxonomySystem = "http://nucc.org/provider-taxonomy";
const fewEnoughToHear = 3;

/** The member's own primary care provider, or a few professionals of the kind that was named. */
export const findProvider: Topic = {
  reasonCode: "findProvider",
  slot: "Specialty",
  answer: (context) => (context.about === null ? ownDoctor(context) : directory(context, context.about)),
};

async function ownDoctor({ reader, patientId, now }: TopicContext): Promise<TopicAnswer> {
  const [patient, careTeams] = await Promise.all([
    reader.read("Patient", patientId),
    reader.search("CareTeam", [["patient", `Patient/${patientId}`]], 10),
  ]);
  const names = await readNames(reader, { ...noFacts, patient, careTeams });
  const [first] = patient ? careTeamCard(patient, careTeams, names, now) : [];
  const at = first?.place ? ` at ${first.place}` : "";
  return {
    words: first
      ? `Your primary care provider on record is ${first.name}${at}. A person can help you find another.`
      : "We have no record of a primary care provider for you. A person can help you choose one.",
    summary: "Asked about a doctor",
    learned: first ? [{ label: "Told the member", value: `PCP on record: ${first.name}${at}` }] : [],
  };
}

async function directory({ reader }: TopicContext, about: string): Promise<TopicAnswer> {
  const code = taxonomy[about];
  const roles = code
    ? await reader.search("PractitionerRole", [["specialty", `${taxonomySystem}|${code}`]], 20)
    : [];
  const found = roles
    .filter((role) => role.active !== false)
    .flatMap(inWords)
    .slice(0, fewEnoughToHear);
  return {
    words:
      found.length > 0
        ? `Our directory lists, for ${about}: ${found.join("; ")}. Before you go, please ask whether they take your plan.`
        : `I found nobody for ${about} in our directory. A person can look further.`,
    summary: `Looked for ${about}`,
    learned: [{ label: "Looked for", value: about }],
  };
}

function inWords({ practitioner, location, organization, telecom }: PractitionerRole): string[] {
  const name = practitioner?.display ?? organization?.display;
  if (name === undefined) return [];
  const place = location?.[0]?.display ?? organization?.display;
  const phone = telecom?.find((each) => each.system === "phone")?.value;
  return [[name, place, phone].filter((each) => each !== undefined).join(", ")];
}
