import type { MatterKind, MatterRule } from "./matter.ts";

/**
 * The rule behind each kind. The definitions are those of Medicare Advantage and Part D; Medicaid's of a grievance is the
 * same in substance (42 CFR 438.400(b)). The definition of 422.561, what 422.564 and 423.564 say of oral grievances, and the
 * order of 422.566 to 422.590 were looked up; that an inquiry is whatever is none of the others is CMS's guidance on
 * grievances, determinations and appeals, section 10.
 */
export const matterRules: Readonly<Record<MatterKind, MatterRule>> = {
  inquiry: {
    id: "inquiry",
    says: {
      en: "A question that says no dissatisfaction and asks for no decision is an inquiry.",
      es: "Una pregunta sin descontento y sin pedir una decisión es una consulta.",
      zh: "没有表示不满、也没有要求决定的提问属于咨询。",
    },
    citation: "42 CFR 422.561; CMS Parts C & D Enrollee Grievances, Determinations, and Appeals Guidance",
  },
  grievance: {
    id: "grievance",
    says: {
      en: "Any dissatisfaction other than with a coverage decision is a grievance. Said aloud is enough.",
      es: "Todo descontento que no sea con una decisión de cobertura es una queja. Basta decirlo.",
      zh: "除承保决定以外的任何不满都是投诉，口头提出即可。",
    },
    citation: "42 CFR 422.561, 422.564, 423.564",
  },
  determination: {
    id: "determination",
    says: {
      en: "Asking the plan to approve, arrange or pay for something is a request for a determination.",
      es: "Pedir que el plan apruebe, organice o pague algo es pedir una determinación.",
      zh: "要求计划批准、安排或支付某项目，就是要求作出决定。",
    },
    citation: "42 CFR 422.566, 423.566",
  },
  appeal: {
    id: "appeal",
    says: {
      en: "Disagreeing with a decision that was made, and wanting it changed, is an appeal.",
      es: "No estar de acuerdo con una decisión ya tomada y querer que cambie es una apelación.",
      zh: "不同意已作出的决定并希望改变，就是申诉。",
    },
    citation: "42 CFR 422.580, 422.582, 423.580, 423.582",
  },
};
