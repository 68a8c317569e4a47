import type { Words } from "../../contact/words.ts";
import type { Medication, MedicationFlag } from "../../profile/care/care-facts.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { insideSentence } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

type FlagKind = MedicationFlag["kind"];

/** What a pharmacist should see first comes first. */
const kinds: readonly FlagKind[] = ["interaction", "highDose", "duplicateTherapy"];

/** A medicine that ran out longer ago than this may be stopped: what it would do beside others is then no matter. */
const mayBeStoppedDays = 90;

interface Flagged {
  readonly kind: FlagKind;
  readonly medicines: readonly Medication[];
}

/** What stands out among the medicines on record goes to a pharmacist. Nobody at a desk says what it means. */
export const pharmacistFlag: Rule = {
  id: "pharmacist-flag",
  version: 2,
  group: "medicines",
  standing: "clinical",
  speaksTo: memberSide,
  level: "L1",
  reads: ["medications"],
  // Whoever asks for more of a medicine is asked to speak with a pharmacist first.
  answers: ["refill"],
  answersTopics: ["refill"],
  value: { member: 0.85, plan: 0.5 },
  coolDownDays: 30,
  cites: [
    {
      text: "42 CFR 423.153(d): medicines are reviewed with the member by a pharmacist or other qualified provider",
      isChecked: false,
    },
  ],
  outranks: ["refill-due", "refill-late"],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.areTaken",
      op: "is",
      than: true,
      otherwise: {
        en: "One of the medicines ran out more than 90 days ago: it may be stopped.",
        es: "Uno de los medicamentos se terminó hace más de 90 días: es posible que lo hayan suspendido.",
        zh: "其中一种药已用完90天以上：可能已停药。",
      },
    },
  ],
  find: (moment) => flaggedIn(moment).map((flagged) => foundOf(flagged, moment)),
};

/** One finding a kind, however many medicines carry it: of a pair both do. */
const flaggedIn = ({ profile }: Moment): readonly Flagged[] =>
  kinds.flatMap((kind) => {
    const medicines = profile.medications.filter(({ flags = [] }) =>
      flags.some((each) => each.kind === kind),
    );
    return medicines.length === 0 ? [] : [{ kind, medicines }];
  });

const isTaken = ({ daysLate }: Medication): boolean => daysLate === null || daysLate <= mayBeStoppedDays;

const foundOf = (flagged: Flagged, moment: Moment): Found => ({
  about: `${flagged.kind} ${flagged.medicines
    .map(({ name }) => name)
    .toSorted()
    .join(" + ")}`,
  facts: {
    areTaken: {
      value: flagged.medicines.every(isTaken),
      source: flagged.medicines[0]?.source ?? null,
    },
  },
  draft: () => draftOf(flagged, moment),
});

const why = {
  interaction: {
    en: "a drug label speaks of them together",
    es: "una etiqueta de medicamento los menciona juntos",
    zh: "药品说明书提到它们的合用",
  },
  highDose: {
    en: "more a day is on record than the label speaks of",
    es: "consta una cantidad diaria mayor que la de la etiqueta",
    zh: "记录的每日用量高于说明书",
  },
  duplicateTherapy: {
    en: "they are of one kind",
    es: "son de un mismo tipo",
    zh: "它们属于同一类",
  },
} as const satisfies Record<FlagKind, Words>;

function draftOf({ kind, medicines }: Flagged, moment: Moment): HintDraft {
  const names = medicines.map(({ name }) => insideSentence(name)).join(", ");
  const because = why[kind];
  return {
    title: {
      en: "Offer to connect a pharmacist about the medicines on record",
      es: "Ofrezca comunicar con un farmacéutico por los medicamentos registrados",
      zh: "主动提出转接药剂师，看一下记录的用药",
    },
    reason: {
      en: `On record: ${names}; ${because.en}. Only a pharmacist can say what it means.`,
      es: `Consta: ${names}; ${because.es}. Solo un farmacéutico puede decir qué significa.`,
      zh: `记录中有：${names}；${because.zh}。只有药剂师能说明其含义。`,
    },
    sources: medicines.map(({ name, source }) => ({ label: name, source })),
    heard: heardOf(moment, ["refill"]),
    accept: { en: "Offer a pharmacist", es: "Ofrecer un farmacéutico", zh: "提出药剂师" },
    guide: { title: "A pharmacist should look at this", steps: [offer, connect, noAdvice] },
    does: {
      kind: "task",
      queue: "pharmacy",
      what: `Please review with the member: ${names} (${because.en}).`,
      dueAt: new Date(moment.now.getTime() + 24 * 3_600_000).toISOString(),
    },
  };
}

const offer: GuideStep = {
  title: "Offer a pharmacist",
  say: {
    en: "I would like one of our pharmacists to go over your medicines with you. It costs you nothing. May I connect you?",
    es: "Me gustaría que uno de nuestros farmacéuticos revise con usted sus medicamentos. No le cuesta nada. ¿Le comunico?",
    zh: "我想请我们的药剂师和您一起看一下您的用药，不收费。可以为您转接吗？",
  },
};

const connect: GuideStep = {
  title: "Connect them, or say that a pharmacist will call",
  say: {
    en: "If you prefer, a pharmacist will call you back. Which number is best?",
    es: "Si prefiere, un farmacéutico le devolverá la llamada. ¿A qué número?",
    zh: "如果您愿意，药剂师会给您回电。打哪个号码好？",
  },
};

const noAdvice: GuideStep = {
  title:
    "Say nothing about whether to take, change or stop a medicine; if they feel unwell, offer the nurse line now",
  say: {
    en: "I cannot advise you about medicines. A pharmacist or a nurse can.",
    es: "Yo no puedo aconsejarle sobre medicamentos. Un farmacéutico o una enfermera sí puede.",
    zh: "我不能给您用药建议。药剂师或护士可以。",
  },
};
