import type { RetentionFact } from "./retention-facts.ts";

export interface Translated {
  readonly en: string;
  readonly es: string;
  readonly zh: string;
}

/** What a line of the card looks at, as an agent reads it before the figure: "Premium rises a month: 20 to below 40". */
export const reasonWords: Readonly<Record<RetentionFact, Translated>> = {
  age: { en: "Age", es: "Edad", zh: "年龄" },
  dependants: { en: "Dependants", es: "Dependientes", zh: "受抚养人" },
  payType: { en: "How they are paid", es: "Forma de pago del trabajo", zh: "收入方式" },
  metalTier: { en: "Plan level", es: "Nivel del plan", zh: "计划等级" },
  tenureMonths: { en: "Months with the plan", es: "Meses en el plan", zh: "参保月数" },
  monthsToRenewal: { en: "Months to renewal", es: "Meses hasta la renovación", zh: "距续保月数" },
  premiumChangeDollars: {
    en: "Premium change a month, in dollars",
    es: "Cambio de la prima al mes, en dólares",
    zh: "每月保费变化（美元）",
  },
  premiumChangePercent: {
    en: "Premium change, in percent",
    es: "Cambio de la prima, en porcentaje",
    zh: "保费变化（百分比）",
  },
  subsidyChangePercent: {
    en: "Subsidy change, in percent",
    es: "Cambio del subsidio, en porcentaje",
    zh: "补贴变化（百分比）",
  },
  premiumToIncomePercent: {
    en: "Premium as a share of income, in percent",
    es: "Prima como parte del ingreso, en porcentaje",
    zh: "保费占收入（百分比）",
  },
  incomeToPovertyPercent: {
    en: "Income against the poverty level, in percent",
    es: "Ingreso respecto al nivel de pobreza, en porcentaje",
    zh: "收入相对贫困线（百分比）",
  },
  autopay: { en: "Pays automatically", es: "Pago automático", zh: "自动付款" },
  missedPayments90Days: {
    en: "Missed payments in 90 days",
    es: "Pagos sin hacer en 90 días",
    zh: "90天内漏付次数",
  },
  claims12Months: { en: "Claims in 12 months", es: "Reclamos en 12 meses", zh: "12个月内理赔次数" },
  deniedClaims90Days: {
    en: "Denied claims in 90 days",
    es: "Reclamos negados en 90 días",
    zh: "90天内被拒理赔次数",
  },
  contacts30Days: { en: "Contacts in 30 days", es: "Contactos en 30 días", zh: "30天内联系次数" },
  openComplaint: { en: "Open complaint", es: "Queja abierta", zh: "未结投诉" },
  hasPrimaryCareProvider: {
    en: "Has a primary care provider",
    es: "Tiene proveedor de atención primaria",
    zh: "有初级保健医生",
  },
  lifeEvent: { en: "Life event", es: "Cambio en la vida", zh: "生活变化" },
};
