import type { Language } from "../contact/attributes.ts";
import { dayInChinese, dayInSpanish, dayInWords } from "../profile/calendar-day.ts";
import type { NetworkStanding } from "../profile/provider/network-standing.ts";
import type { Accepting } from "../profile/provider/plan-net.ts";
import { networkAnswerLaw } from "./network-receipt.ts";
import type { NetworkReceipt } from "./network-receipt.ts";

/** How one language puts an answer on network status in writing. */
interface ReceiptPhrases {
  readonly day: (day: string, today: string) => string;
  readonly joint: string;
  readonly heading: (on: string) => string;
  readonly where: (place: string) => string;
  readonly standing: Readonly<Record<NetworkStanding, (plan: string, network: string, on: string) => string>>;
  readonly accepting: Readonly<Record<Accepting, string>>;
  /** Said only of "in": what the law gives whoever relies on it. */
  readonly reliance: string;
  readonly askFirst: string;
  readonly reference: (id: string, keptUntil: string) => string;
}

const { citation, relianceCitation } = networkAnswerLaw;

const phrases: Readonly<Record<Language, ReceiptPhrases>> = {
  "en-US": {
    day: dayInWords,
    joint: " ",
    heading: (on) => `You asked us on ${on} whether a provider is in your plan’s network.`,
    where: (place) => ` at ${place}`,
    standing: {
      in: (plan, network, on) => `is in the network of ${plan} (${network}) as of ${on}.`,
      out: (plan, _network, on) => `is not listed in the network of ${plan} as of ${on}.`,
      noRecord: (plan, _network, on) =>
        `has no network for ${plan} on our record as of ${on}: we cannot say that it is in the network.`,
    },
    accepting: {
      yes: "The directory says: taking new patients.",
      existingOnly: "The directory says: existing patients only.",
      existingAndFamily: "The directory says: existing patients and their families.",
      no: "The directory says: not taking patients.",
      noRecord: "We have no record of whether new patients are taken.",
    },
    reliance: `If you rely on this answer and it was wrong, you owe no more than you would in the network (${relianceCitation}).`,
    askFirst: "Please ask us again before you go.",
    reference: (id, keptUntil) =>
      `Reference ${id}. We keep this answer at least until ${keptUntil} (${citation}).`,
  },
  "es-US": {
    day: dayInSpanish,
    joint: " ",
    heading: (on) => `El ${on} nos preguntó si un proveedor está en la red de su plan.`,
    where: (place) => ` en ${place}`,
    standing: {
      in: (plan, network, on) => `está en la red de ${plan} (${network}) al ${on}.`,
      out: (plan, _network, on) => `no figura en la red de ${plan} al ${on}.`,
      noRecord: (plan, _network, on) =>
        `no tiene una red registrada para ${plan} al ${on}: no podemos decir que esté en la red.`,
    },
    accepting: {
      yes: "Según el directorio, acepta pacientes nuevos.",
      existingOnly: "Según el directorio, solo atiende a sus pacientes actuales.",
      existingAndFamily: "Según el directorio, atiende a sus pacientes actuales y a sus familias.",
      no: "Según el directorio, no acepta pacientes.",
      noRecord: "No tenemos registro de si acepta pacientes nuevos.",
    },
    reliance: `Si usted se guía por esta respuesta y era incorrecta, no debe más de lo que debería dentro de la red (${relianceCitation}).`,
    askFirst: "Por favor, pregúntenos de nuevo antes de su visita.",
    reference: (id, keptUntil) =>
      `Referencia ${id}. Guardamos esta respuesta al menos hasta el ${keptUntil} (${citation}).`,
  },
  "zh-CN": {
    day: dayInChinese,
    joint: "",
    heading: (on) => `您在${on}询问一家医疗机构是否在您计划的网络内。`,
    where: (place) => `（${place}）`,
    standing: {
      in: (plan, network, on) => `截至${on}，在${plan}的网络内（${network}）。`,
      out: (plan, _network, on) => `截至${on}，没有列在${plan}的网络内。`,
      noRecord: (plan, _network, on) => `截至${on}，我们没有其在${plan}网络内的记录，不能说其在网络内。`,
    },
    accepting: {
      yes: "目录显示：接受新患者。",
      existingOnly: "目录显示：只接受现有患者。",
      existingAndFamily: "目录显示：接受现有患者及其家人。",
      no: "目录显示：不接受患者。",
      noRecord: "我们没有是否接受新患者的记录。",
    },
    reliance: `如果您依据这一答复就诊而答复有误，您所付的不超过网络内应付的金额（${relianceCitation}）。`,
    askFirst: "就诊前请再向我们确认。",
    reference: (id, keptUntil) => `编号${id}。我们至少保存这一答复到${keptUntil}（${citation}）。`,
  },
};

/** The answer as it is read out, copied, or sent to whoever asked. */
export function receiptWords(receipt: NetworkReceipt, language: Language): string {
  const words = phrases[language];
  const on = longDay(words, receipt.asOf);
  const { provider, specialty, place, address, plan, network, standing } = receipt;
  const who = specialty === null ? provider : `${provider}, ${specialty}`;
  const where = [place, address].filter((part) => part !== null).join(", ");
  const space = language === "zh-CN" ? "" : " ";
  const answer = `${who}${where === "" ? "" : words.where(where)}${space}${words.standing[standing](plan, network ?? "", on)}`;
  return [
    words.heading(on),
    answer,
    words.accepting[receipt.accepting],
    standing === "in" ? words.reliance : words.askFirst,
    words.reference(shortId(receipt.receiptId), longDay(words, receipt.keptUntil)),
  ].join(words.joint);
}

/** Always with its year: a receipt is read years later. */
const longDay = ({ day }: ReceiptPhrases, written: string): string => day(written, "0000-01-01");

/** Short enough to be read out. */
const shortId = (id: string): string => id.slice(0, 8).toUpperCase();
