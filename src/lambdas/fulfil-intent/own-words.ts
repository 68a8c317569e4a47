import type { InLanguage } from "./topics/in-language.ts";

/** What the bot says besides its topics. */
interface OwnWords {
  readonly help: string;
  readonly tryAgain: string;
  readonly found: string;
  readonly thanks: string;
  readonly notConfirmed: string;
  /** To whoever calls for the member and may not hear what they ask. */
  readonly notToYou: string;
  readonly nurse: string;
  readonly nothingToRepeat: string;
}

export const ownWords: InLanguage<OwnWords> = {
  "en-US": {
    help:
      "I can tell you about a claim, your coverage and what is left of your deductible, a prior authorization, a refill, or a doctor. " +
      "I can also take a complaint, and get you a person for a change. " +
      "For example, say: what happened to my claim? To talk with a person, say: a person, please.",
    tryAgain:
      "Sorry, that does not match our records. Let's try again: what is your nine-digit member ID? Or ask for a person.",
    found: "Thank you, I have found you.",
    thanks: "Thank you. ",
    notConfirmed: "I could not confirm who you are, but a person can help you.",
    notToYou: "I may tell that only to the member. A person can help you further.",
    nurse: "I cannot give advice on health, but a nurse can. I am getting one for you.",
    nothingToRepeat: "I have not said anything yet. How can I help you?",
  },
  "es-US": {
    help:
      "Le puedo informar sobre un reclamo, su cobertura y lo que queda de su deducible, una autorización previa, un resurtido o un médico. " +
      "También puedo anotar una queja o comunicarle con una persona para un cambio. " +
      "Por ejemplo, diga: ¿qué pasó con mi reclamo? Para hablar con una persona, diga: una persona, por favor.",
    tryAgain:
      "Disculpe, eso no coincide con nuestros registros. Intentemos otra vez: ¿cuál es su número de miembro de nueve dígitos? O pida una persona.",
    found: "Gracias, ya le encontré.",
    thanks: "Gracias. ",
    notConfirmed: "No pude confirmar quién es usted, pero una persona le puede ayudar.",
    notToYou: "Eso solo se lo puedo decir al miembro. Una persona le puede ayudar.",
    nurse: "No puedo dar consejos de salud, pero una enfermera sí. Le comunico con enfermería.",
    nothingToRepeat: "Todavía no he dicho nada. ¿En qué le puedo ayudar?",
  },
  "zh-CN": {
    help:
      "我可以告诉您理赔、承保和免赔额余额、事先授权、续药或医生的情况，" +
      "也可以记下投诉，或为您找客服人员办理更改。" +
      "例如，您可以说：我的理赔怎么样了？要和客服人员通话，请说：转人工。",
    tryAgain: "抱歉，这与我们的记录不符。我们再试一次：请问您的九位会员号是多少？您也可以说转人工。",
    found: "谢谢，已经找到您的资料。",
    thanks: "谢谢。",
    notConfirmed: "我没能确认您的身份，但客服人员可以帮您。",
    notToYou: "这项内容我只能告诉会员本人，客服人员可以帮您。",
    nurse: "我不能提供健康建议，但护士可以。我正在为您联系护士。",
    nothingToRepeat: "我还没有说什么。请问有什么可以帮您？",
  },
};
