import { verificationLevels } from "../contact/attributes.ts";
import type { Words } from "../contact/words.ts";
import { categories } from "../disclosure/categories.ts";
import type { Check, FactValue, Op } from "./condition.ts";
import { missingSection } from "./confidence.ts";
import type { Moment } from "./moment.ts";
import type { Rule } from "./rule.ts";

/** A shut door: what was asked, and the sentence for the agent. */
export interface Shut {
  readonly check: Check;
  readonly why: Words;
}

/** Asked of every rule before it may look: a closed door holds back without a word on what lies behind it. Null: open. */
type Door = (rule: Rule, moment: Moment) => Shut | null;

/** In the order in which an agent is told of them. */
export const doors: readonly Door[] = [
  ({ standing }, { reasonCode }) => {
    const why = standing === "safety" ? undefined : worryWords.get(reasonCode);
    return why === undefined ? null : shut("contact.reason", "isNot", reasonCode, reasonCode, why);
  },
  ({ standing }, { profile }) =>
    profile.scope === "offered" && standing !== "safety"
      ? shut("contact.scope", "is", "accepted", profile.scope, notAccepted)
      : null,
  ({ level }, moment) =>
    levelOf(moment.level) < levelOf(level)
      ? shut(
          "caller.level",
          "atLeast",
          levelOf(level),
          levelOf(moment.level),
          moment.level === "L0" ? notVerified : notVerifiedEnough,
        )
      : null,
  ({ speaksTo }, { callerKind }) =>
    speaksTo.includes(callerKind)
      ? null
      : shut("caller.kind", "oneOf", speaksTo, callerKind, audienceWords(callerKind)),
  ({ speaksTo }, { profile, callerKind }) =>
    profile.member === null && callerKind !== "provider" && !speaksTo.includes("unknown")
      ? shut("page.member", "onRecord", null, null, audienceWords("unknown"))
      : null,
  ({ reads }, { open }) =>
    reads.every((category) => open.has(category))
      ? null
      : shut(
          "page.open",
          "includes",
          reads,
          reads.filter((category) => open.has(category)),
          notOpen,
        ),
  (rule, moment) => {
    const missing = missingSection(rule, moment);
    return missing === null
      ? null
      : shut(`page.${missing.section}`, "onRecord", null, null, unreadWords(categories[missing.section]));
  },
];

const levelOf = (level: Rule["level"]): number => verificationLevels.indexOf(level);

const shut = (fact: string, op: Op, expected: FactValue, actual: FactValue, why: Words): Shut => ({
  check: { sieve: "eligibility", fact, op, expected, actual, passes: false, resource: null, asOf: null },
  why,
});

const notAccepted: Words = {
  en: "The contact is not accepted yet.",
  es: "El contacto aún no se ha aceptado.",
  zh: "尚未接听该联系。",
};
const notVerified: Words = {
  en: "The caller is not verified.",
  es: "La persona no está verificada.",
  zh: "来电者尚未通过核实。",
};
const notVerifiedEnough: Words = {
  en: "The caller is not verified far enough for it.",
  es: "La verificación de la persona no alcanza para esto.",
  zh: "来电者的核实级别不够。",
};
const notOpen: Words = {
  en: "What it speaks of is not open on this contact.",
  es: "Aquello de lo que habla no está abierto en este contacto.",
  zh: "所涉内容在本次联系中未开放。",
};

const unreadWords = (what: string): Words => ({
  en: `${what} could not be read just now.`,
  es: `No se pudo leer ahora esta parte: ${what}.`,
  zh: `暂时无法读取：${what}。`,
});

function audienceWords(caller: Moment["callerKind"]): Words {
  if (caller === "unknown") {
    return {
      en: "It is not known who is calling.",
      es: "No se sabe quién llama.",
      zh: "不清楚来电者是谁。",
    };
  }
  return caller === "provider"
    ? {
        en: "The caller is a provider, and these are words for members.",
        es: "Llama un proveedor, y estas palabras son para miembros.",
        zh: "来电者是医疗机构，而这些话是对会员说的。",
      }
    : {
        en: "The caller is no provider, and these are words for providers.",
        es: "No llama un proveedor, y estas palabras son para proveedores.",
        zh: "来电者不是医疗机构，而这些话是对医疗机构说的。",
      };
}

/** Beside a worry about health no bill and no refill is worth a word; what to say next is the nurse's own matter. */
const worryWords = new Map<string, Words>([
  [
    "urgent",
    {
      en: "The contact is urgent: a life may be in danger.",
      es: "El contacto es urgente: puede haber peligro de muerte.",
      zh: "此联系紧急：可能有生命危险。",
    },
  ],
  [
    "nurse",
    {
      en: "The caller wants a nurse.",
      es: "La persona quiere hablar con enfermería.",
      zh: "来电者想找护士。",
    },
  ],
]);
