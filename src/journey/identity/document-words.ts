import type { Language } from "../contact/attributes.ts";

/** The text that carries the address of a document check. Nothing about anybody. */
export const documentWords: Readonly<Record<Language, (address: string) => string>> = {
  "en-US": (address) =>
    `Example Health: to show who you are in the call or chat you started, open ${address}. You need an ID document and your camera.`,
  "es-US": (address) =>
    `Example Health: para confirmar su identidad en la llamada o el chat que usted inició, abra ${address}. Necesita un documento y su cámara.`,
  "zh-CN": (address) =>
    `Example Health：请打开 ${address}，以便在您发起的通话或聊天中确认身份。您需要证件和摄像头。`,
};
