import type { ReasonCode, VerificationMethod } from "#journey/contact/attributes.ts";
import type { InLanguage } from "./topics/in-language.ts";

/** How one language says what a person will be told: who, about what, and in which words. */
interface ReadBackWords {
  /** How it is known who this is; said of the member to the member. */
  readonly who: Readonly<Record<VerificationMethod, string>>;
  /** What is worth passing on. A reason that is not listed says how a contact goes on, not what it is about. */
  readonly about: Partial<Readonly<Record<ReasonCode, string>>>;
  /** To be read: lines, and the question. */
  readonly written: (who: string, about: string, ownWords: string) => string;
  /** To be heard: as short as it goes, whoever hears it may be ill. */
  readonly spoken: (who: string, about: string, ownWords: string) => string;
  readonly whatToChange: string;
  readonly changed: string;
}

const lines = (...each: readonly (string | null)[]): string =>
  each.filter((line) => line !== null).join("\n");

export const readBackWords: InLanguage<ReadBackWords> = {
  "en-US": {
    who: {
      none: "not confirmed yet",
      memberIdAndBirthDate: "confirmed by member ID and date of birth",
      authorityOnFile: "calling for a member, with authority on file",
      npiAndTin: "a provider, confirmed by NPI and tax ID",
      oneTimeCode: "confirmed by a code sent to you",
      agentQuestions: "confirmed by questions",
      document: "confirmed by a document",
      numberAndDetails: "confirmed by your number and details",
      signedIn: "signed in to the plan’s app",
    },
    about: {
      claimStatus: "a claim or a bill",
      idCard: "an ID card",
      findProvider: "finding a doctor",
      benefits: "your benefits",
      accumulators: "your deductible",
      coverageDates: "your coverage",
      priorAuthorizationStatus: "a prior authorization",
      changePrimaryCare: "changing your primary care doctor",
      refill: "a prescription",
      premium: "your premium or a payment",
      appealOrGrievance: "an appeal or a complaint",
      appointmentOrRide: "an appointment or a ride",
      addressChange: "changing your details",
    },
    written: (who, about, ownWords) =>
      lines(
        "This is what I will tell the person:",
        `• You: ${who}`,
        `• It is about: ${about}`,
        ownWords === "" ? null : `• In your words: “${ownWords}”`,
        "Is that right? Say yes, or tell me what to change or add.",
      ),
    spoken: (who, about, ownWords) =>
      `I will tell the person: you are ${who}. It is about ${about}.${ownWords === "" ? "" : ` You said: ${ownWords}.`} ` +
      "Is that right? Say yes or press 1, or tell me what to change or add.",
    whatToChange: "What should I change?",
    changed: "Thank you, I have written that down.",
  },
  "es-US": {
    who: {
      none: "sin confirmar todavía",
      memberIdAndBirthDate: "identidad confirmada con número de miembro y fecha de nacimiento",
      authorityOnFile: "llama por un miembro, con autorización registrada",
      npiAndTin: "proveedor, confirmado con NPI y número fiscal",
      oneTimeCode: "identidad confirmada con un código que le enviamos",
      agentQuestions: "identidad confirmada con preguntas",
      document: "identidad confirmada con un documento",
      numberAndDetails: "identidad confirmada con su número y sus datos",
      signedIn: "con sesión abierta en la aplicación del plan",
    },
    about: {
      claimStatus: "un reclamo o una factura",
      idCard: "una tarjeta de miembro",
      findProvider: "encontrar un médico",
      benefits: "sus beneficios",
      accumulators: "su deducible",
      coverageDates: "su cobertura",
      priorAuthorizationStatus: "una autorización previa",
      changePrimaryCare: "cambiar de médico de cabecera",
      refill: "una receta",
      premium: "su prima o un pago",
      appealOrGrievance: "una apelación o una queja",
      appointmentOrRide: "una cita o un transporte",
      addressChange: "cambiar sus datos",
    },
    written: (who, about, ownWords) =>
      lines(
        "Esto le diré a la persona:",
        `• Usted: ${who}`,
        `• Se trata de: ${about}`,
        ownWords === "" ? null : `• En sus palabras: «${ownWords}»`,
        "¿Es correcto? Diga sí, o dígame qué cambiar o agregar.",
      ),
    spoken: (who, about, ownWords) =>
      `Le diré a la persona: usted, ${who}. Se trata de ${about}.${ownWords === "" ? "" : ` Usted dijo: ${ownWords}.`} ` +
      "¿Es correcto? Diga sí u oprima 1, o dígame qué cambiar o agregar.",
    whatToChange: "¿Qué debo cambiar?",
    changed: "Gracias, ya lo anoté.",
  },
  "zh-CN": {
    who: {
      none: "身份尚未确认",
      memberIdAndBirthDate: "身份已用会员号和出生日期确认",
      authorityOnFile: "代会员来电，授权已登记",
      npiAndTin: "医疗机构，已用机构号和税号确认",
      oneTimeCode: "身份已用验证码确认",
      agentQuestions: "身份已通过提问确认",
      document: "身份已用证件确认",
      numberAndDetails: "身份已用来电号码和资料确认",
      signedIn: "已登录计划的应用",
    },
    about: {
      claimStatus: "理赔或账单",
      idCard: "会员卡",
      findProvider: "找医生",
      benefits: "您的福利",
      accumulators: "您的免赔额",
      coverageDates: "您的承保情况",
      priorAuthorizationStatus: "事先授权",
      changePrimaryCare: "更换家庭医生",
      refill: "处方药",
      premium: "保费或付款",
      appealOrGrievance: "申诉或投诉",
      appointmentOrRide: "预约或接送",
      addressChange: "更改您的资料",
    },
    written: (who, about, ownWords) =>
      lines(
        "我会这样告诉客服人员：",
        `• 您：${who}`,
        `• 事由：${about}`,
        ownWords === "" ? null : `• 您的原话：“${ownWords}”`,
        "这样对吗？请说“对”，或者告诉我要改什么、补充什么。",
      ),
    spoken: (who, about, ownWords) =>
      `我会告诉客服人员：您${who}；事由是${about}。${ownWords === "" ? "" : `您说：${ownWords}。`}` +
      "这样对吗？请说“对”或按 1，或者告诉我要改什么、补充什么。",
    whatToChange: "请问要改成什么？",
    changed: "谢谢，我已经记下来了。",
  },
};
