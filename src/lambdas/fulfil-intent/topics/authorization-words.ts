import type { Authorization } from "#journey/profile/profile.ts";
import type { InLanguage } from "./in-language.ts";

/** The day the law sets for the decision, in words, and whether it has gone by; null once decided. */
export interface DecisionClock {
  readonly due: string;
  readonly isOver: boolean;
}

/** How one language speaks of a prior authorization. */
interface AuthorizationWords {
  /** `on` is the day it was asked for, in words. */
  readonly begin: (service: string, on: string | null) => string;
  readonly standings: Readonly<Record<Authorization["status"], string>>;
  readonly clock: (clock: DecisionClock) => string;
  readonly isUrgent: string;
  readonly none: (about: string | null) => string;
}

export const authorizationWords: InLanguage<AuthorizationWords> = {
  "en-US": {
    begin: (service, on) =>
      `Your prior authorization for ${service}${on === null ? "" : `, asked for on ${on},`} `,
    standings: {
      inReview: "is in review.",
      missingDocument: "is waiting for papers from your doctor's office.",
      approved: "is approved.",
      partlyApproved: "is approved in part. A person can tell you which part.",
      denied: "was denied. You have the right to appeal; a person can explain how.",
    },
    clock: ({ due, isOver }) =>
      isOver
        ? `The decision was due by ${due}; a person can find out why it is late.`
        : `The decision is due by ${due}.`,
    isUrgent: "It is handled as urgent.",
    none: (about) =>
      `We have no record of ${about === null ? "a prior authorization" : `a prior authorization for ${about}`} for you. Your doctor's office asks for it; a person can help you check.`,
  },
  "es-US": {
    begin: (service, on) =>
      `Su autorización previa para ${service}${on === null ? "" : `, solicitada el ${on},`} `,
    standings: {
      inReview: "está en revisión.",
      missingDocument: "espera documentos del consultorio de su médico.",
      approved: "está aprobada.",
      partlyApproved: "está aprobada en parte. Una persona le puede decir qué parte.",
      denied: "fue negada. Usted tiene derecho a apelar; una persona le puede explicar cómo.",
    },
    clock: ({ due, isOver }) =>
      isOver
        ? `La decisión debía llegar a más tardar el ${due}; una persona puede averiguar por qué se retrasó.`
        : `La decisión debe llegar a más tardar el ${due}.`,
    isUrgent: "Se trata como urgente.",
    none: (about) =>
      `No tenemos registro de ninguna autorización previa${about === null ? "" : ` para ${about}`} a su nombre. El consultorio de su médico la solicita; una persona le puede ayudar a revisarlo.`,
  },
  "zh-CN": {
    begin: (service, on) => `您${on === null ? "" : `${on}申请`}的事先授权（${service}）`,
    standings: {
      inReview: "正在审查中。",
      missingDocument: "还在等待您医生诊所的文件。",
      approved: "已经批准。",
      partlyApproved: "已部分批准，客服人员可以告诉您是哪一部分。",
      denied: "没有获得批准。您有权申诉，客服人员可以告诉您怎么做。",
    },
    clock: ({ due, isOver }) =>
      isOver ? `本应在${due}之前有决定；客服人员可以查明为什么晚了。` : `最迟${due}会有决定。`,
    isUrgent: "这是按加急处理的。",
    none: (about) =>
      `我们没有您${about === null ? "" : `关于${about}`}的事先授权记录。授权由医生诊所申请；客服人员可以帮您查询。`,
  },
};
