import type { PractitionerRole } from "fhir/r4";
import { careTeamCard } from "#journey/profile/care-team-card.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import { readNames } from "#journey/profile/read-names.ts";
import { nameIn } from "./in-language.ts";
import type { InLanguage } from "./in-language.ts";
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

interface FindWords {
  readonly own: (name: string, place: string | null) => string;
  readonly noneOfOwn: string;
  readonly listed: (kind: string, found: string) => string;
  readonly nobody: (kind: string) => string;
}

const findWords: InLanguage<FindWords> = {
  "en-US": {
    own: (name, place) =>
      `Your primary care provider on record is ${name}${place === null ? "" : ` at ${place}`}. A person can help you find another.`,
    noneOfOwn: "We have no record of a primary care provider for you. A person can help you choose one.",
    listed: (kind, found) =>
      `Our directory lists, for ${kind}: ${found}. Before you go, please ask whether they take your plan.`,
    nobody: (kind) => `I found nobody for ${kind} in our directory. A person can look further.`,
  },
  "es-US": {
    own: (name, place) =>
      `Su médico de cabecera registrado es ${name}${place === null ? "" : `, en ${place}`}. Una persona le puede ayudar a encontrar otro.`,
    noneOfOwn: "No tenemos registro de su médico de cabecera. Una persona le puede ayudar a elegir uno.",
    listed: (kind, found) =>
      `Nuestro directorio indica, para ${kind}: ${found}. Antes de ir, pregunte por favor si aceptan su plan.`,
    nobody: (kind) => `No encontré a nadie de ${kind} en nuestro directorio. Una persona puede buscar más.`,
  },
  "zh-CN": {
    own: (name, place) =>
      `我们记录的您的家庭医生是 ${name}${place === null ? "" : `（${place}）`}。客服人员可以帮您另找医生。`,
    noneOfOwn: "我们没有您的家庭医生记录。客服人员可以帮您选择一位。",
    listed: (kind, found) => `名录中的${kind}有：${found}。就诊前请先询问是否接受您的计划。`,
    nobody: (kind) => `名录中没有找到${kind}。客服人员可以进一步查找。`,
  },
};

const taxonomySystem = "http://nucc.org/provider-taxonomy";
const fewEnoughToHear = 3;

/** The member's own primary care provider, or a few professionals of the kind that was named. */
export const findProvider: Topic = {
  reasonCode: "findProvider",
  slot: "Specialty",
  answer: (context) => (context.about === null ? ownDoctor(context) : directory(context, context.about)),
};

async function ownDoctor({ reader, patientId, now, language }: TopicContext): Promise<TopicAnswer> {
  const [patient, careTeams] = await Promise.all([
    reader.read("Patient", patientId),
    reader.search("CareTeam", [["patient", `Patient/${patientId}`]], 10),
  ]);
  const names = await readNames(reader, { ...noFacts, patient, careTeams });
  const [first] = patient ? careTeamCard(patient, careTeams, names, now) : [];
  const at = first?.place ? ` at ${first.place}` : "";
  return {
    words: first ? findWords[language].own(first.name, first.place ?? null) : findWords[language].noneOfOwn,
    summary: "Asked about a doctor",
    learned: first ? [{ label: "Told the member", value: `PCP on record: ${first.name}${at}` }] : [],
  };
}

async function directory({ reader, language }: TopicContext, about: string): Promise<TopicAnswer> {
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
        ? findWords[language].listed(nameIn(language, about), found.join("; "))
        : findWords[language].nobody(nameIn(language, about)),
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
