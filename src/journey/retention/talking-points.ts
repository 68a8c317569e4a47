import type { Translated } from "./reason-words.ts";
import type { RetentionFacts } from "./retention-facts.ts";
import type { SegmentCode } from "./segments.ts";

/** Figures a sentence may hold, each from one fact; a sentence whose figure is not on record is not said. */
export type Slot = "premiumChange" | "monthsToRenewal" | "tenureMonths";

/** What an agent says to a member of a segment, and what to leave unsaid. */
export interface TalkingPoints {
  readonly leadWith: readonly Translated[];
  readonly avoid: Translated;
}

/**
 * Words by segment. They promise no price and no benefit, and hold nobody back from better cover: a member who lands
 * well elsewhere is a good end. Slots in braces are filled by `inWords`.
 */
export const talkingPoints: Readonly<Record<SegmentCode, TalkingPoints>> = {
  stretchedWorker: {
    leadWith: [
      {
        en: "Your premium changes by {premiumChange} a month. Let us see what fits your budget.",
        es: "Su prima cambia en {premiumChange} al mes. Veamos qué cabe en su presupuesto.",
        zh: "您的保费每月变化{premiumChange}。我们一起看看哪种计划适合您的预算。",
      },
      {
        en: "If your income went down, we can update it today. It may lower what you pay.",
        es: "Si sus ingresos bajaron, podemos actualizarlos hoy. Quizá pague menos.",
        zh: "如果您的收入减少了，今天就可以更新，您付的钱可能会变少。",
      },
      {
        en: "We can move your payment date closer to your pay day.",
        es: "Podemos acercar la fecha de pago a su día de cobro.",
        zh: "我们可以把付款日改到您发工资的日子附近。",
      },
    ],
    avoid: {
      en: "Do not say that it is only a few dollars.",
      es: "No diga que son solo unos dólares.",
      zh: "不要说“只差几块钱”。",
    },
  },
  continuityFamily: {
    leadWith: [
      {
        en: "Let us check that your family's doctors and medicines stay the same next year.",
        es: "Revisemos que los médicos y medicinas de su familia sigan igual el próximo año.",
        zh: "我们来确认您家人的医生和用药明年保持不变。",
      },
      {
        en: "Let us look at the cost of the whole year, not the premium alone.",
        es: "Veamos el costo de todo el año, no solo la prima.",
        zh: "我们看看全年的总费用，而不只是保费。",
      },
    ],
    avoid: {
      en: "Do not suggest a change for the price alone.",
      es: "No sugiera un cambio solo por el precio.",
      zh: "不要仅因价格建议更换计划。",
    },
  },
  subsidyCliff: {
    leadWith: [
      {
        en: "Your help with the premium changes. I can tell you what changes and when.",
        es: "Su ayuda con la prima cambia. Le digo qué cambia y cuándo.",
        zh: "您的保费补贴有变化。我来告诉您变什么、什么时候变。",
      },
      {
        en: "Let us check the income we have on file. It decides how much help you get.",
        es: "Revisemos el ingreso que tenemos anotado. De él depende su ayuda.",
        zh: "我们核对一下登记的收入，补贴多少由它决定。",
      },
    ],
    avoid: {
      en: "No politics, and no promise about future help.",
      es: "Nada de política, ni promesas sobre ayudas futuras.",
      zh: "不谈政治，也不对今后的补贴作任何承诺。",
    },
  },
  inTransition: {
    leadWith: [
      {
        en: "A change like this can open other coverage for you. Let us find what is best for you.",
        es: "Un cambio así puede abrirle otra cobertura. Busquemos la mejor para usted.",
        zh: "这样的变化可能让您有别的保险可选。我们一起找最适合您的。",
      },
      {
        en: "Let us write down the dates, so that you are not without coverage for a day.",
        es: "Anotemos las fechas, para que no pase ni un día sin cobertura.",
        zh: "我们把日期记下来，让您一天也不断保。",
      },
    ],
    avoid: {
      en: "Do not hold on at any price. Leaving for better cover is a good end.",
      es: "No retenga a cualquier precio. Irse a una cobertura mejor es un buen final.",
      zh: "不要不惜代价挽留。转到更好的保障也是好结果。",
    },
  },
  quietAndHealthy: {
    leadWith: [
      {
        en: "Your plan has a yearly check-up at no cost to you. Would you like me to find a doctor?",
        es: "Su plan incluye un chequeo anual sin costo. ¿Le busco un médico?",
        zh: "您的计划每年有一次免费体检。要我帮您找医生吗？",
      },
      {
        en: "If a payment was missed, we can set it right in this call.",
        es: "Si faltó un pago, lo arreglamos en esta llamada.",
        zh: "如果有一次没付，这通电话里就能补好。",
      },
    ],
    avoid: {
      en: "No long list of questions.",
      es: "Nada de largas listas de preguntas.",
      zh: "不要问一长串问题。",
    },
  },
};

/** The facts that slots are filled from. */
export type SlotFacts = Pick<RetentionFacts, "premiumChangeDollars" | "monthsToRenewal" | "tenureMonths">;

export const slotFacts = ({ premiumChangeDollars, monthsToRenewal, tenureMonths }: SlotFacts): SlotFacts => ({
  premiumChangeDollars,
  monthsToRenewal,
  tenureMonths,
});

const wordsOfSlot = {
  premiumChange: ({ premiumChangeDollars }) =>
    premiumChangeDollars === null ? null : `$${Math.abs(Math.round(premiumChangeDollars))}`,
  monthsToRenewal: ({ monthsToRenewal }) => (monthsToRenewal === null ? null : String(monthsToRenewal)),
  tenureMonths: ({ tenureMonths }) => (tenureMonths === null ? null : String(tenureMonths)),
} as const satisfies Record<Slot, (facts: SlotFacts) => string | null>;

const isSlot = (name: string): name is Slot => name in wordsOfSlot;

/** The sentence with its figures; null where one of them is not on record, because a guess is no figure. */
export function inWords(sentence: string, facts: SlotFacts): string | null {
  const parts = sentence.split(/\{(\w+)\}/);
  const filled = parts.map((part, index) =>
    index % 2 === 0 ? part : isSlot(part) ? wordsOfSlot[part](facts) : null,
  );
  return filled.includes(null) ? null : filled.join("");
}
