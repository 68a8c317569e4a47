import type { Translated } from "../reason-words.ts";
import type { SegmentCode } from "../segments.ts";

/** What a message may hold beside its words: the plan's number, and the month of renewal. No money, no name, no health. */
export interface OutreachSlots {
  /** As people read it: `(555) 555-0100`. */
  readonly phone: string;
  /** 1 to 12; null where not on record, and then what speaks of it is left out; `open` where words are looked at. */
  readonly renewalMonth: number | "open" | null;
}

/** Sentences with slots in braces; one whose slot is not on record is left out. */
interface OutreachMessage {
  readonly text: readonly Translated[];
  readonly subject: Translated;
  readonly email: readonly Translated[];
}

const from: Translated = { en: "Example Health:", es: "Example Health:", zh: "Example Health：" };

/** Whoever is texted may end it with one word: 47 CFR 64.1200(a)(10). */
const stop: Translated = {
  en: "Reply STOP to end texts.",
  es: "Responda STOP y no le escribimos más.",
  zh: "回复STOP停止短信。",
};

const renews: Translated = {
  en: "Your plan renews in {renewalMonth}.",
  es: "Su plan se renueva en {renewalMonth}.",
  zh: "您的计划将在{renewalMonth}续保。",
};

const bye: Translated = {
  en: "If you do not want these e-mails, tell us when you call.",
  es: "Si no quiere estos correos, díganos cuando llame.",
  zh: "不想再收到邮件，来电告诉我们即可。",
};

/**
 * What may be sent to a member of a segment, once a person has approved it. It promises no price, holds nobody back from
 * better cover, and says no more than that somebody has a plan with us. Sixth-grade reading at most; the test measures it.
 */
export const outreachMessages: Readonly<Record<SegmentCode, OutreachMessage>> = {
  inTransition: {
    text: [
      from,
      {
        en: "A big change in life can open new choices for your coverage.",
        es: "Un gran cambio en la vida puede darle nuevas opciones de cobertura.",
        zh: "生活有大变化时，保险可能有新选择。",
      },
      {
        en: "Call {phone} and we will help you plan the dates.",
        es: "Llame al {phone} y vemos las fechas con usted.",
        zh: "请致电{phone}，我们帮您安排日期。",
      },
      stop,
    ],
    subject: {
      en: "New choices for your coverage",
      es: "Nuevas opciones de cobertura",
      zh: "您的保险有新选择",
    },
    email: [
      {
        en: "Did you move, start a job or have a big birthday?",
        es: "¿Se mudó, empezó un trabajo o cumple años?",
        zh: "您搬家、换工作或到了重要的年龄吗？",
      },
      {
        en: "Then you may have new choices, here or with a new plan.",
        es: "Quizá tenga nuevas opciones, aquí o con otro plan.",
        zh: "您可能有新的选择，在本计划或别的计划。",
      },
      {
        en: "Call {phone}. We will look for what is best for you, so that you are not without coverage for a day.",
        es: "Llame al {phone}. Buscamos lo mejor para usted. Así no pasa ni un día sin cobertura.",
        zh: "请致电{phone}。我们一起找最适合您的，一天也不断保。",
      },
      bye,
    ],
  },
  subsidyCliff: {
    text: [
      from,
      renews,
      {
        en: "What you pay may change.",
        es: "Lo que paga puede cambiar.",
        zh: "您付的钱可能有变化。",
      },
      {
        en: "Call {phone} and we will go through your choices with you.",
        es: "Llame al {phone} y vemos sus opciones con usted.",
        zh: "请致电{phone}，我们和您一起看各种选择。",
      },
      stop,
    ],
    subject: {
      en: "What you pay for your plan may change",
      es: "Lo que paga por su plan puede cambiar",
      zh: "您的计划费用可能有变化",
    },
    email: [
      renews,
      {
        en: "What you pay each month may change then.",
        es: "Lo que paga cada mes puede cambiar entonces.",
        zh: "到时每月付的钱可能会变。",
      },
      {
        en: "Call {phone}. We will check that we have your facts right and show you each choice you have.",
        es: "Llame al {phone}. Revisamos sus datos y le mostramos cada opción.",
        zh: "请致电{phone}。我们核对您的资料，讲清每一种选择。",
      },
      bye,
    ],
  },
  stretchedWorker: {
    text: [
      from,
      renews,
      {
        en: "Did your pay change? Tell us. You may pay less.",
        es: "¿Cambió lo que gana? Díganos. Quizá pague menos.",
        zh: "收入有变化吗？告诉我们，您可能少付一些。",
      },
      { en: "Call {phone}.", es: "Llame al {phone}.", zh: "请致电{phone}。" },
      stop,
    ],
    subject: { en: "Did your pay change?", es: "¿Cambió lo que gana?", zh: "您的收入有变化吗？" },
    email: [
      renews,
      {
        en: "If your pay went up or down, tell us. You may pay less.",
        es: "Si gana más o menos que antes, díganos. Quizá pague menos.",
        zh: "如果收入变了，请告诉我们，您可能少付一些。",
      },
      {
        en: "We can move the day you pay, too. Call {phone} and we will look at it with you.",
        es: "También podemos cambiar el día de pago. Llame al {phone} y lo vemos juntos.",
        zh: "付款日也可以改。请致电{phone}，我们一起看。",
      },
      bye,
    ],
  },
  continuityFamily: {
    text: [
      from,
      renews,
      {
        en: "Do you want to keep your doctors?",
        es: "¿Quiere seguir con sus médicos?",
        zh: "想保留现在的医生吗？",
      },
      {
        en: "Call {phone} and we will check with you.",
        es: "Llame al {phone} y lo revisamos con usted.",
        zh: "请致电{phone}，我们和您一起核对。",
      },
      stop,
    ],
    subject: {
      en: "Keep your family's doctors next year",
      es: "Siga con los médicos de su familia",
      zh: "明年保留您家人的医生",
    },
    email: [
      renews,
      {
        en: "Do you want to keep your family's doctors?",
        es: "¿Quiere seguir con los médicos de su familia?",
        zh: "想保留您家人的医生吗？",
      },
      {
        en: "Call {phone}. We will check each one with you, and look at the cost of the whole year.",
        es: "Llame al {phone}. Revisamos cada uno con usted y vemos el costo de todo el año.",
        zh: "请致电{phone}。我们逐一核对，再看全年的费用。",
      },
      bye,
    ],
  },
  quietAndHealthy: {
    // Preventive care without cost sharing: 45 CFR 147.130(a)(1).
    text: [
      from,
      {
        en: "Your plan pays for a check-up each year. It costs you nothing.",
        es: "Su plan paga un chequeo cada año. No le cuesta nada.",
        zh: "您的计划每年付一次体检，您不用花钱。",
      },
      {
        en: "Call {phone} and we will find you a doctor near you.",
        es: "Llame al {phone} y le buscamos un médico cerca.",
        zh: "请致电{phone}，我们帮您找附近的医生。",
      },
      stop,
    ],
    subject: { en: "A check-up at no cost", es: "Un chequeo sin costo", zh: "一次免费体检" },
    email: [
      {
        en: "Your plan pays for a check-up each year. It costs you nothing.",
        es: "Su plan paga un chequeo cada año. No le cuesta nada.",
        zh: "您的计划每年付一次体检，您不用花钱。",
      },
      {
        en: "You do not need to feel sick to go.",
        es: "No hace falta sentirse mal para ir.",
        zh: "没有不舒服也可以去。",
      },
      {
        en: "Call {phone} and we will find you a doctor near you.",
        es: "Llame al {phone} y le buscamos un médico cerca.",
        zh: "请致电{phone}，我们帮您找附近的医生。",
      },
      bye,
    ],
  },
};
