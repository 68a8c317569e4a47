import { addDays } from "../../profile/calendar-day.ts";
import type { SurveyOnFile } from "../../profile/timeline/contact-history.ts";
import type { PastContact } from "../../profile/timeline/timeline-facts.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** Up to this, of 1 to 5, it was hard. */
const hard = 2;
/** An older answer is no longer worth a word. Days. */
const freshDays = 30;

interface Detracted {
  readonly contact: PastContact;
  readonly survey: SurveyOnFile;
  /** They have spoken with us again since. */
  readonly hasSpokenSince: boolean;
}

/** Whoever told us after a call that it was not solved, or hard, is met with that known, and not asked how it was. */
export const surveyDetractor: Rule = {
  id: "survey-detractor",
  version: 1,
  group: "promises",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["pastContacts"],
  answers: [],
  answersTopics: ["survey"],
  value: { member: 0.7, plan: 0.7 },
  coolDownDays: 30,
  cites: [],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isFresh",
      op: "is",
      than: true,
      otherwise: {
        en: "The answer is more than 30 days old.",
        es: "La respuesta tiene más de 30 días.",
        zh: "该回答已超过30天。",
      },
    },
    {
      sieve: "suitability",
      fact: "its.hasSpokenSince",
      op: "is",
      than: false,
      otherwise: {
        en: "They have spoken with us again since: the next answer counts.",
        es: "Ya volvió a hablar con nosotros: cuenta la respuesta siguiente.",
        zh: "此后对方已再次与我们交谈：以后一次的回答为准。",
      },
    },
  ],
  find: (moment) => detractedIn(moment).map((each) => foundOf(each, moment)),
};

/** Newest first, as the page has them. */
function detractedIn({ profile, now }: Moment): readonly Detracted[] {
  const spoken = profile.pastContacts.filter(
    ({ channel, at }) => (channel === "call" || channel === "chat") && at < now.toISOString(),
  );
  return spoken.flatMap((contact) => {
    const { survey } = contact;
    if (survey === undefined || !isBad(survey)) return [];
    return [{ contact, survey, hasSpokenSince: spoken.some(({ at }) => at > contact.at) }];
  });
}

const isBad = ({ solved, ease }: SurveyOnFile): boolean =>
  solved === false || (ease !== null && ease <= hard);

const foundOf = (detracted: Detracted, moment: Moment): Found => ({
  about: `survey ${detracted.contact.source.resource}`,
  facts: {
    isFresh: {
      value: detracted.contact.at.slice(0, 10) >= addDays(moment.today, -freshDays),
      source: detracted.contact.source,
    },
    hasSpokenSince: { value: detracted.hasSpokenSince, source: null },
  },
  draft: () => draftOf(detracted, moment),
});

function draftOf({ contact, survey }: Detracted, moment: Moment): HintDraft {
  const { profile, today } = moment;
  const given = givenWords(profile.member?.givenName);
  const day = dayWords(contact.at.slice(0, 10), today);
  const ease = survey.ease === null ? "" : ` (${survey.ease}/5)`;
  return {
    title: {
      en: `Make good the last call: ${given.en} was not content with it`,
      es: `Repare la última llamada: ${given.es} no quedó conforme`,
      zh: `弥补上次通话：${given.zh}对其不满意`,
    },
    reason:
      survey.solved === false
        ? {
            en: `After the call of ${day.en} they keyed that it was not solved${ease}.`,
            es: `Tras la llamada del ${day.es} marcó que no se resolvió${ease}.`,
            zh: `${day.zh}通话后，对方按键表示未解决${ease}。`,
          }
        : {
            en: `After the call of ${day.en} they keyed that it was hard${ease}.`,
            es: `Tras la llamada del ${day.es} marcó que fue difícil${ease}.`,
            zh: `${day.zh}通话后，对方按键表示办理困难${ease}。`,
          },
    sources: [{ label: contact.title, source: contact.source }],
    heard: heardOf(moment, ["survey"]),
    accept: { en: "Make it good", es: "Repararlo", zh: "弥补" },
    guide: { title: "After a bad call", steps: [say, ask, settle] },
    does: {
      kind: "promise",
      what: `Call back about the call of ${contact.at.slice(0, 10)}, which was not solved to the member’s content`,
      dueOn: addDays(today, 1),
    },
  };
}

const say: GuideStep = {
  title: "Say that you know, and thank them; do not defend it",
  say: {
    en: "Thank you for telling us how the last call went. I am sorry that it did not go well.",
    es: "Gracias por decirnos cómo fue la última llamada. Siento que no haya salido bien.",
    zh: "谢谢您告诉我们上次通话的情况。很抱歉没有办好。",
  },
};

const ask: GuideStep = {
  title: "Ask what is still open, once, and listen",
  say: {
    en: "What is still open for you?",
    es: "¿Qué le quedó pendiente?",
    zh: "您还有什么没有解决？",
  },
};

const settle: GuideStep = {
  title:
    "Settle it now or promise a call by tomorrow; if they are unhappy with us, that is a grievance: file it",
  say: null,
};
