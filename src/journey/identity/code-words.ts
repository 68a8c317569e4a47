import type { Language } from "../contact/attributes.ts";

/** The text that carries a code: who sends it, and that nobody who calls may be told it. Nothing about anybody. */
export const codeWords: Readonly<Record<Language, (code: string, minutes: number) => string>> = {
  "en-US": (code, minutes) =>
    `Example Health: your code is ${code}, good for ${minutes} minutes. Use it only in the call or chat you started. Never tell it to anyone who calls you.`,
  "es-US": (code, minutes) =>
    `Example Health: su código es ${code} y vale ${minutes} minutos. Úselo solo en la llamada o el chat que usted inició. Nunca se lo diga a quien le llame.`,
  "zh-CN": (code, minutes) =>
    `Example Health：您的验证码是 ${code}，${minutes} 分钟内有效。请只在您自己发起的通话或聊天中使用，切勿告诉任何打电话给您的人。`,
};
