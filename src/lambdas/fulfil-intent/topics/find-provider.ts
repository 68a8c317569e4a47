import type { Language } from "#journey/contact/attributes.ts";
import { careTeamCard } from "#journey/profile/care/care-team-card.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import { specialtyCodes } from "#journey/profile/provider/specialties.ts";
import { readNames } from "#journey/profile/read-names.ts";
import { findWords } from "./find-provider-words.ts";
import { nameIn, sentences } from "./in-language.ts";
import { searchDirectory } from "./search-directory.ts";
import type { Listed } from "./search-directory.ts";
import type { Topic, TopicAnswer, TopicContext } from "./topic.ts";

/** ISO 639-1 by the bot's word for a language. */
const languageCodes: Readonly<Record<string, string>> = {
  English: "en",
  Spanish: "es",
  Chinese: "zh",
  Vietnamese: "vi",
  Korean: "ko",
  Tagalog: "tl",
  Russian: "ru",
  Arabic: "ar",
};

const fewEnoughToHear = 2;

/** The member's own primary care provider, or a few professionals of the kind or the language that was named. */
export const findProvider: Topic = {
  reasonCode: "findProvider",
  slot: "Specialty",
  tells: ["careTeam"],
  answer: (context) => {
    if (context.about !== null) return directory(context, context.about);
    return context.spoken === null ? ownDoctor(context) : directory(context, "primary care");
  },
};

async function ownDoctor(context: TopicContext): Promise<TopicAnswer> {
  const words = findWords[context.language];
  const first = await primaryCareOf(context);
  const at = first?.place ? ` at ${first.place}` : "";
  return {
    words: first ? words.own(first.name, first.place) : words.noneOfOwn,
    summary: "Asked about a doctor",
    learned: first ? [{ label: "Told the member", value: `PCP on record: ${first.name}${at}` }] : [],
  };
}

/** The primary care provider on record. */
export async function primaryCareOf({ reader, patientId, now }: TopicContext) {
  const [patient, careTeams] = await Promise.all([
    reader.read("Patient", patientId),
    reader.search("CareTeam", [["patient", `Patient/${patientId}`]], 10),
  ]);
  const names = await readNames(reader, { ...noFacts, patient, careTeams });
  const [first] = patient ? careTeamCard(patient, careTeams, names, now) : [];
  return first ?? null;
}

async function directory(context: TopicContext, about: string): Promise<TopicAnswer> {
  const { language, spoken } = context;
  const code = specialtyCodes[about];
  const all = code ? await searchDirectory(context, code) : [];
  const wanted = spoken === null ? null : (languageCodes[spoken] ?? null);
  const found = choose(all, wanted ?? language.slice(0, 2));
  const lookedFor = spoken === null ? about : `${about}, ${spoken}`;
  return {
    words: sentences(language, inSentences(found, { about, wanted, language, isEmpty: all.length === 0 })),
    summary: `Looked for ${about}${spoken === null ? "" : ` who speaks ${spoken}`}`,
    learned: [
      { label: "Looked for", value: lookedFor },
      ...(found.length > 0
        ? [{ label: "Told the member", value: found.map(({ name }) => name).join(", ") }]
        : []),
    ],
  };
}

/** Of the best there are, who speaks the language first. Nobody outside the network is named beside one within. */
function choose(all: readonly Listed[], spoken: string): readonly Listed[] {
  const within = all.filter(({ isInNetwork }) => isInNetwork === true);
  const possible = within.length > 0 ? within : all.filter(({ isInNetwork }) => isInNetwork === null);
  const taking = possible.filter(({ takesNewPatients }) => takesNewPatients === true);
  const best = taking.length > 0 ? taking : possible.filter((each) => each.takesNewPatients === null);
  return best
    .toSorted((left, right) => Number(speaks(right, spoken)) - Number(speaks(left, spoken)))
    .slice(0, fewEnoughToHear);
}

const speaks = ({ languages }: Listed, language: string): boolean => languages.includes(language);

interface Asked {
  readonly about: string;
  /** The language that was named, if any. */
  readonly wanted: string | null;
  readonly language: Language;
  /** Nobody of the kind is listed at all. */
  readonly isEmpty: boolean;
}

function inSentences(
  found: readonly Listed[],
  { about, wanted, language, isEmpty }: Asked,
): readonly string[] {
  const words = findWords[language];
  const kind = nameIn(language, about);
  const [first] = found;
  if (!first) return [isEmpty ? words.nobody(kind) : words.nobodyOpen(kind)];
  const isMissing = wanted !== null && !found.some((each) => speaks(each, wanted));
  const shared = {
    kind,
    isInNetwork: first.isInNetwork === true,
    takesNewPatients: first.takesNewPatients === true,
  };
  return [
    ...(isMissing ? [words.nobodySpeaks(words.languages[wanted] ?? wanted)] : []),
    words.listed(shared, found.map((each) => entry(each, language)).join(language === "zh-CN" ? "；" : "; ")),
    shared.isInNetwork ? words.callFirst : words.askAboutPlan,
  ];
}

/** Name, place, number, and the languages that are not everybody's. */
function entry({ name, place, phone, languages }: Listed, language: Language): string {
  const words = findWords[language];
  const others = languages.filter((code) => code !== "en").map((code) => words.languages[code] ?? code);
  const spoken = others.length > 0 ? words.speaks(new Intl.ListFormat(language).format(others)) : null;
  return [name, place, phone, spoken]
    .filter((each) => each !== null)
    .join(language === "zh-CN" ? "，" : ", ");
}
