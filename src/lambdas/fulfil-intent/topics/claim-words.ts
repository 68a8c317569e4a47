import { denialWordsInChinese, denialWordsInSpanish } from "#journey/profile/claims/denial-words.ts";
import type { ClaimLine } from "#journey/profile/profile.ts";
import { dollars } from "./in-language.ts";
import type { InLanguage } from "./in-language.ts";

/** How one language speaks of a claim. `on` is the day in words, null where none is on record. */
interface ClaimWords {
  readonly found: (line: ClaimLine, on: string | null) => string;
  /** What each status means to a member: first what happened, then what it costs. */
  readonly outcome: Readonly<Record<ClaimLine["status"], (line: ClaimLine) => string>>;
  /** `about` is the service as it is called in this language. */
  readonly none: (about: string | null) => string;
  readonly noneDenied: string;
}

/** No record of a share is not the same as no share. */
const share: InLanguage<(line: ClaimLine) => string> = {
  "en-US": ({ memberOwes }) => {
    if (memberOwes === null) return "We have no record of what your share is.";
    return memberOwes === 0
      ? "By our records you owe nothing for it."
      : `By our records your share is ${dollars(memberOwes)}.`;
  },
  "es-US": ({ memberOwes }) => {
    if (memberOwes === null) return "No tenemos registro de cuál es su parte.";
    return memberOwes === 0
      ? "Según nuestros registros, usted no debe nada por él."
      : `Según nuestros registros, su parte es ${dollars(memberOwes)}.`;
  },
  "zh-CN": ({ memberOwes }) => {
    if (memberOwes === null) return "我们没有关于您应付金额的记录。";
    return memberOwes === 0
      ? "根据我们的记录，您不需要付任何费用。"
      : `根据我们的记录，您应付 ${dollars(memberOwes)}。`;
  },
};

const because: InLanguage<(line: ClaimLine) => string> = {
  "en-US": ({ denial }) => (denial ? ` because ${denial.words}` : ""),
  "es-US": ({ denial }) => {
    const words = denial && denialWordsInSpanish(denial.code);
    return words ? ` porque ${words}` : "";
  },
  "zh-CN": ({ denial }) => {
    const words = denial && denialWordsInChinese(denial.code);
    return words ? `，原因是${words}` : "";
  },
};

export const claimWords: InLanguage<ClaimWords> = {
  "en-US": {
    found: ({ service, provider }, on) =>
      `I found your claim for ${service}${on === null ? "" : ` on ${on}`}${provider === null ? "" : ` at ${provider}`}.`,
    outcome: {
      processed: (line) => `It was processed. ${share["en-US"](line)}`,
      inProcess: () => "It is still being processed; what your share is has not been decided yet.",
      deniedMemberOwes: (line) =>
        `It was denied${because["en-US"](line)}. ${share["en-US"](line)} You have the right to appeal; a person can explain how.`,
      deniedPlanOrProviderOwes: (line) =>
        `It was denied${because["en-US"](line)}. ${share["en-US"](line)} If you got a bill for it, a person can help you with that.`,
    },
    none: (about) =>
      `We have no record of ${about === null ? "a claim" : `a claim for ${about}`} for you. It may not have reached us yet. A person can help you look further.`,
    noneDenied:
      "We have no record of a denied claim like that. A letter may have crossed with it; a person can help you look further.",
  },
  "es-US": {
    found: ({ service, provider }, on) =>
      `Encontré su reclamo por ${service}${on === null ? "" : ` del ${on}`}${provider === null ? "" : ` en ${provider}`}.`,
    outcome: {
      processed: (line) => `Ya se procesó. ${share["es-US"](line)}`,
      inProcess: () => "Todavía se está procesando; aún no se ha decidido cuál es su parte.",
      deniedMemberOwes: (line) =>
        `Fue denegado${because["es-US"](line)}. ${share["es-US"](line)} Usted tiene derecho a apelar; una persona le puede explicar cómo.`,
      deniedPlanOrProviderOwes: (line) =>
        `Fue denegado${because["es-US"](line)}. ${share["es-US"](line)} Si le llegó una factura, una persona le puede ayudar con eso.`,
    },
    none: (about) =>
      `No tenemos registro de ningún reclamo${about === null ? "" : ` por ${about}`} a su nombre. Puede que aún no nos haya llegado. Una persona le puede ayudar a buscarlo.`,
    noneDenied:
      "No tenemos registro de un reclamo denegado como ese. Puede que la carta se haya cruzado; una persona le puede ayudar a buscarlo.",
  },
  "zh-CN": {
    found: ({ service, provider }, on) =>
      `我找到了您${on === null ? "" : ` ${on} `}${provider === null ? "" : `在 ${provider} `}的理赔（${service}）。`,
    outcome: {
      processed: (line) => `已经处理完毕。${share["zh-CN"](line)}`,
      inProcess: () => "还在处理中，您应付的金额尚未确定。",
      deniedMemberOwes: (line) =>
        `这笔理赔被拒${because["zh-CN"](line)}。${share["zh-CN"](line)}您有权申诉，客服人员可以告诉您怎么做。`,
      deniedPlanOrProviderOwes: (line) =>
        `这笔理赔被拒${because["zh-CN"](line)}。${share["zh-CN"](line)}如果您收到了账单，客服人员可以帮您处理。`,
    },
    none: (about) =>
      `我们没有您${about === null ? "" : `关于${about}`}的理赔记录，可能还没有送到我们这里。客服人员可以帮您进一步查询。`,
    noneDenied: "我们没有这样被拒的理赔记录，可能是信件还在路上。客服人员可以帮您进一步查询。",
  },
};
