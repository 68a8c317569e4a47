import type { InLanguage } from "./in-language.ts";

/** What is true of everybody in an answer. */
interface Shared {
  readonly kind: string;
  readonly isInNetwork: boolean;
  readonly takesNewPatients: boolean;
}

/** How one language speaks of the directory. */
interface FindWords {
  readonly own: (name: string, place: string | null) => string;
  readonly noneOfOwn: string;
  readonly listed: (shared: Shared, found: string) => string;
  readonly speaks: (languages: string) => string;
  readonly nobodySpeaks: (language: string) => string;
  readonly nobody: (kind: string) => string;
  /** There are some, but none within the network who takes new patients. */
  readonly nobodyOpen: (kind: string) => string;
  /** Listings may be old, or say nothing of the network. */
  readonly callFirst: string;
  readonly askAboutPlan: string;
  /** ISO 639-1 → what the language is called. */
  readonly languages: Readonly<Record<string, string>>;
}

export const findWords: InLanguage<FindWords> = {
  "en-US": {
    own: (name, place) =>
      `Your primary care provider on record is ${name}${place === null ? "" : ` at ${place}`}. To find another, say a kind of doctor, or ask for a person.`,
    noneOfOwn: "We have no record of a primary care provider for you. A person can help you choose one.",
    listed: ({ kind, isInNetwork, takesNewPatients }, found) => {
      const where = isInNetwork ? "in your network" : "our directory lists";
      return `For ${kind}, ${where}, ${takesNewPatients ? "taking new patients" : "not known to take new patients"}: ${found}.`;
    },
    speaks: (languages) => `speaks ${languages}`,
    nobodySpeaks: (language) => `I found nobody listed who speaks ${language}.`,
    nobody: (kind) => `I found nobody for ${kind} in our directory. A person can look further.`,
    nobodyOpen: (kind) =>
      `I found nobody for ${kind} who is in your network and takes new patients. A person can look further.`,
    callFirst: "Please call first; a person can name more.",
    askAboutPlan: "Before you go, please ask whether they take your plan.",
    languages: {
      en: "English",
      es: "Spanish",
      zh: "Chinese",
      vi: "Vietnamese",
      ko: "Korean",
      tl: "Tagalog",
      ru: "Russian",
      ar: "Arabic",
    },
  },
  "es-US": {
    own: (name, place) =>
      `Su médico de cabecera registrado es ${name}${place === null ? "" : `, en ${place}`}. Para encontrar otro, diga una especialidad o pida una persona.`,
    noneOfOwn: "No tenemos registro de su médico de cabecera. Una persona le puede ayudar a elegir uno.",
    listed: ({ kind, isInNetwork, takesNewPatients }, found) => {
      const where = isInNetwork ? "en su red" : "en nuestro directorio";
      return `Para ${kind}, ${where}, ${takesNewPatients ? "con cupo para pacientes nuevos" : "sin saber si aceptan pacientes nuevos"}: ${found}.`;
    },
    speaks: (languages) => `habla ${languages}`,
    nobodySpeaks: (language) => `No encontré a nadie que hable ${language}.`,
    nobody: (kind) => `No encontré a nadie de ${kind} en nuestro directorio. Una persona puede buscar más.`,
    nobodyOpen: (kind) =>
      `No encontré a nadie de ${kind} que esté en su red y acepte pacientes nuevos. Una persona puede buscar más.`,
    callFirst: "Llame antes de ir, por favor; una persona le puede dar más nombres.",
    askAboutPlan: "Antes de ir, pregunte por favor si aceptan su plan.",
    languages: {
      en: "inglés",
      es: "español",
      zh: "chino",
      vi: "vietnamita",
      ko: "coreano",
      tl: "tagalo",
      ru: "ruso",
      ar: "árabe",
    },
  },
  "zh-CN": {
    own: (name, place) =>
      `我们记录的您的家庭医生是 ${name}${place === null ? "" : `（${place}）`}。要找别的医生，请说科别，或者说转人工。`,
    noneOfOwn: "我们没有您的家庭医生记录。客服人员可以帮您选择一位。",
    listed: ({ kind, isInNetwork, takesNewPatients }, found) => {
      const where = isInNetwork ? "您的网络内" : "名录中";
      return takesNewPatients
        ? `${where}接受新病人的${kind}有：${found}。`
        : `${where}的${kind}有：${found}。是否接受新病人没有记录。`;
    },
    speaks: (languages) => `会讲${languages}`,
    nobodySpeaks: (language) => `没有找到会讲${language}的医生。`,
    nobody: (kind) => `名录中没有找到${kind}。客服人员可以进一步查找。`,
    nobodyOpen: (kind) => `没有找到您的网络内接受新病人的${kind}。客服人员可以进一步查找。`,
    callFirst: "就诊前请先打电话；客服人员可以告诉您更多。",
    askAboutPlan: "就诊前请先询问是否接受您的计划。",
    languages: {
      en: "英语",
      es: "西班牙语",
      zh: "中文",
      vi: "越南语",
      ko: "韩语",
      tl: "他加禄语",
      ru: "俄语",
      ar: "阿拉伯语",
    },
  },
};
