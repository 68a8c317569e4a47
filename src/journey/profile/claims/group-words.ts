import type { AdjustmentGroup, Denial } from "../profile.ts";

/** Who carries an adjusted amount, by X12 group code, in our own words: English to the agent, the others to the member. */
export const groupWords: Readonly<
  Record<AdjustmentGroup, { readonly en: string; readonly es: string; readonly zh: string }>
> = {
  CO: {
    en: "The provider carries it under the contract with the plan and may not bill the member.",
    es: "Lo asume el proveedor según su contrato con el plan; no puede cobrárselo a usted.",
    zh: "按与计划的合同由医疗机构承担，不得向您收取。",
  },
  PR: {
    en: "The member owes it.",
    es: "Le corresponde pagarlo a usted.",
    zh: "由您支付。",
  },
  OA: {
    en: "It is adjusted for another reason; on its own it is nobody's to pay. Another insurer may be involved.",
    es: "Es un ajuste por otro motivo; por sí solo nadie lo debe. Puede intervenir otro seguro.",
    zh: "因其他原因调整，本身无人需付；可能涉及另一家保险。",
  },
  PI: {
    en: "The plan reduced it on its own ground, without a contract behind it. Whether the provider may bill it is not on record.",
    es: "El plan lo redujo por decisión propia, sin contrato de por medio. No consta si el proveedor puede cobrarlo.",
    zh: "由计划自行扣减，没有合同依据；医疗机构能否收取，没有记录。",
  },
  CR: {
    en: "It corrects an earlier decision on the same claim.",
    es: "Corrige una decisión anterior sobre el mismo reclamo.",
    zh: "更正同一理赔先前的决定。",
  },
};

/** Who carries a denied amount; without a group code nobody is named. */
export const whoCarries = ({ group }: Pick<Denial, "group">): string =>
  group === undefined ? "We have no record of who carries the amount." : groupWords[group].en;
