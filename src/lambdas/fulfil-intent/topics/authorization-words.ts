import type { Authorization } from "#journey/profile/profile.ts";
import type { InLanguage } from "./in-language.ts";

/** How one language speaks of a prior authorization. `due` is the day the law sets for the decision, in words. */
interface AuthorizationWords {
  readonly begin: (service: string) => string;
  readonly standings: Readonly<Record<Authorization["status"], (due: string | null) => string>>;
  readonly none: (about: string | null) => string;
}

export const authorizationWords: InLanguage<AuthorizationWords> = {
  "en-US": {
    begin: (service) => `Your prior authorization for ${service} `,
    standings: {
      inReview: (due) => (due === null ? "is in review." : `is in review. The decision is due by ${due}.`),
      missingDocument: () => "is waiting for papers from your doctor's office.",
      approved: () => "is approved.",
      partlyApproved: () => "is approved in part. A person can tell you which part.",
      denied: () => "was denied. You have the right to appeal; a person can explain how.",
    },
    none: (about) =>
      `We have no record of ${about === null ? "a prior authorization" : `a prior authorization for ${about}`} for you. Your doctor's office asks for it; a person can help you check.`,
  },
  "es-US": {
    begin: (service) => `Su autorización previa para ${service} `,
    standings: {
      inReview: (due) =>
        due === null
          ? "está en revisión."
          : `está en revisión. La decisión debe llegar a más tardar el ${due}.`,
      missingDocument: () => "espera documentos del consultorio de su médico.",
      approved: () => "está aprobada.",
      partlyApproved: () => "está aprobada en parte. Una persona le puede decir qué parte.",
      denied: () => "fue negada. Usted tiene derecho a apelar; una persona le puede explicar cómo.",
    },
    none: (about) =>
      `No tenemos registro de ninguna autorización previa${about === null ? "" : ` para ${about}`} a su nombre. El consultorio de su médico la solicita; una persona le puede ayudar a revisarlo.`,
  },
  "zh-CN": {
    begin: (service) => `您的事先授权（${service}）`,
    standings: {
      inReview: (due) => (due === null ? "正在审查中。" : `正在审查中，最迟${due}会有决定。`),
      missingDocument: () => "还在等待您医生诊所的文件。",
      approved: () => "已经批准。",
      partlyApproved: () => "已部分批准，客服人员可以告诉您是哪一部分。",
      denied: () => "没有获得批准。您有权申诉，客服人员可以告诉您怎么做。",
    },
    none: (about) =>
      `我们没有您${about === null ? "" : `关于${about}`}的事先授权记录。授权由医生诊所申请；客服人员可以帮您查询。`,
  },
};
