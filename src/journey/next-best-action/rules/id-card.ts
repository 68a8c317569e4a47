import type { Words } from "../../contact/words.ts";
import { addDays } from "../../profile/calendar-day.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

const stolen = /\bstole(n)?\b|\brobbed\b|\brob(ó|aron|ada)|被偷|被盗/i;

/** Who lost a card gets a new one sent to where the plan may write to them; the address is never read out. */
export const idCard: Rule = {
  id: "id-card",
  version: 1,
  group: "membership",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["plan"],
  answers: ["idCard"],
  answersTopics: ["idCard"],
  value: { member: 0.7, plan: 0.3 },
  coolDownDays: 7,
  cites: [
    {
      text: "45 CFR 164.522(b): what a plan sends goes to the place the member asked for",
      isChecked: false,
    },
  ],
  conditions: [
    {
      sieve: "eligibility",
      fact: "plan.status",
      op: "oneOf",
      than: ["active", "future"],
      otherwise: {
        en: "No coverage is in force or to come: a card would say what is not so.",
        es: "No hay cobertura vigente ni futura: una tarjeta diría lo que no es.",
        zh: "没有现行或将来的承保：发卡会造成误解。",
      },
    },
  ],
  find: (moment) => (isAsked(moment) ? [foundOf(moment)] : []),
};

const isAsked = ({ heard, matters }: Moment): boolean => heard.has("idCard") || matters.has("idCard");

const foundOf = (moment: Moment): Found => ({
  about: moment.profile.plan?.source.resource ?? "no-plan",
  facts: {},
  draft: () => draftOf(moment),
});

function draftOf(moment: Moment): HintDraft {
  const { profile, today } = moment;
  const given = givenWords(profile.member?.givenName);
  const { plan } = profile;
  const isStolen = stolen.test(moment.heard.get("idCard")?.words ?? "");
  const name = plan?.name ?? "";
  return {
    title: {
      en: `Have a new ID card sent to ${given.en}`,
      es: `Pida que se envíe una tarjeta nueva a ${given.es}`,
      zh: `为${given.zh}寄一张新卡`,
    },
    reason: {
      en: `The caller asked about an ID card, and the coverage ${name} is on record.`,
      es: `La persona preguntó por una tarjeta, y consta la cobertura ${name}.`,
      zh: `对方问到会员卡，记录中有承保：${name}。`,
    },
    sources: plan === null ? [] : [{ label: "Plan", source: plan.source }],
    heard: heardOf(moment, ["idCard"]),
    accept: { en: "Send a new card", es: "Enviar una tarjeta", zh: "寄新卡" },
    guide: { title: "A new ID card", steps: [askForTheAddress, untilThen, ...(isStolen ? [watchFor] : [])] },
    does: {
      kind: "task",
      queue: "enrolment",
      what: "Send a new ID card to the address the plan may write to",
      dueAt: `${addDays(today, 1)}T17:00:00.000Z`,
    },
  };
}

const sentToFile: Words = {
  en: "I am having a new card sent to the address we have for you. Has your address changed?",
  es: "Pido que le envíen una tarjeta nueva a la dirección que tenemos. ¿Ha cambiado su dirección?",
  zh: "我会请人把新卡寄到您登记的地址。您的地址有变化吗？",
};

const askForTheAddress: GuideStep = {
  title: "Ask whether the address has changed; do not read it out",
  say: sentToFile,
};

const untilThen: GuideStep = {
  title: "Say how to be seen until it comes",
  say: {
    en: "Until it comes, your doctor or pharmacy can call us to check your plan.",
    es: "Hasta que llegue, su médico o farmacia puede llamarnos para verificar su plan.",
    zh: "收到之前，您的医生或药房可以打电话向我们核实您的计划。",
  },
};

const watchFor: GuideStep = {
  title: "If it was stolen, ask them to watch for care they did not have",
  say: {
    en: "If someone took your card, please look at our letters. Tell us about any care you did not have.",
    es: "Si alguien tomó su tarjeta, revise nuestras cartas. Avísenos de cualquier servicio que no recibió.",
    zh: "如果卡是被人拿走的，请留意我们的信件。有您没接受过的服务，请告诉我们。",
  },
};
