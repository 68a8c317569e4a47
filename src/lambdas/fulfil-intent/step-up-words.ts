import type { InLanguage } from "./topics/in-language.ts";

/** How one language speaks of the one-time code. */
interface StepUpWords {
  readonly offer: string;
  readonly sent: string;
  readonly notSent: string;
  readonly right: string;
  /** `left` is how many tries are left. */
  readonly wrong: (left: number) => string;
  readonly sixDigits: string;
  readonly expired: string;
  /** Asked for without a matter that wants it. */
  readonly whenNeeded: string;
}

export const stepUpWords: InLanguage<StepUpWords> = {
  "en-US": {
    offer:
      "Shall I text you a code, so that the person can make the change at once? Say yes, or say: a person.",
    sent: "I have sent a six-digit code by text to the mobile number we have on file. What is the code? If it does not come, ask for a person.",
    notSent: "I cannot text you a code; the person will ask you a few questions instead.",
    right: "Thank you, that is the right code.",
    wrong: (left) =>
      `That is not the code I sent. You can try ${left === 1 ? "once more" : `${left} more times`}, or ask for a person.`,
    sixDigits: "The code has six digits. What is it? Or ask for a person.",
    expired: "That code no longer counts; the person will ask you a few questions instead.",
    whenNeeded:
      "I send a code when you want to change something, such as your address or your doctor. What would you like to change?",
  },
  "es-US": {
    offer:
      "¿Le envío un código por mensaje de texto, para que la persona pueda hacer el cambio enseguida? Diga sí, o diga: una persona.",
    sent: "Le envié un código de seis dígitos por mensaje de texto al celular que tenemos registrado. ¿Cuál es el código? Si no le llega, pida una persona.",
    notSent: "No puedo enviarle un código; la persona le hará algunas preguntas.",
    right: "Gracias, el código es correcto.",
    wrong: (left) =>
      `Ese no es el código que le envié. Puede intentar ${left === 1 ? "una vez más" : `${left} veces más`}, o pedir una persona.`,
    sixDigits: "El código tiene seis dígitos. ¿Cuál es? O pida una persona.",
    expired: "Ese código ya no vale; la persona le hará algunas preguntas.",
    whenNeeded:
      "Envío un código cuando usted quiere cambiar algo, como su dirección o su médico. ¿Qué desea cambiar?",
  },
  "zh-CN": {
    offer: "要不要我用短信给您发一个验证码，这样客服人员可以马上为您更改？请说“好”，或者说“转人工”。",
    sent: "我已经把六位验证码发到您登记的手机。请问验证码是多少？如果没有收到，请说“转人工”。",
    notSent: "我无法给您发送验证码，客服人员会问您几个问题。",
    right: "谢谢，验证码正确。",
    wrong: (left) => `这不是我发送的验证码。您还可以试 ${left} 次，也可以说“转人工”。`,
    sixDigits: "验证码是六位数字，请问是多少？您也可以说“转人工”。",
    expired: "这个验证码已经失效，客服人员会问您几个问题。",
    whenNeeded: "您要更改地址或医生等资料时，我会发送验证码。请问您想更改什么？",
  },
};
