import type { InLanguage } from "./topics/in-language.ts";

/** What the providers' bot says besides its topics. */
interface ProviderWords {
  readonly help: string;
  readonly notVerified: string;
  readonly nothingToRepeat: string;
}

export const providerWords: InLanguage<ProviderWords> = {
  "en-US": {
    help:
      "I can check a patient's eligibility, claims, and prior authorizations, one or many at a time. " +
      "For example, say: status of claims, and the numbers. To talk with a person, say: a person, please.",
    notVerified: "I could not confirm your practice, but a person can help you.",
    nothingToRepeat: "I have not said anything yet. What can I look up?",
  },
  "es-US": {
    help:
      "Puedo consultar la elegibilidad de un paciente, reclamos y autorizaciones previas, uno o varios a la vez. " +
      "Por ejemplo, diga: estado de reclamos, y los números. Para hablar con una persona, diga: una persona, por favor.",
    notVerified: "No pude confirmar su consultorio, pero una persona le puede ayudar.",
    nothingToRepeat: "Todavía no he dicho nada. ¿Qué puedo buscar?",
  },
  "zh-CN": {
    help:
      "我可以查询患者资格、理赔和事先授权，可以一次查一个或多个。" +
      "例如，您可以说：查理赔，再说号码。要和客服人员通话，请说：转人工。",
    notVerified: "我没能确认您的诊所，但客服人员可以帮您。",
    nothingToRepeat: "我还没有说什么。请问要查什么？",
  },
};
