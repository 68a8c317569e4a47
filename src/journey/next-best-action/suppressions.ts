import type { Words } from "../contact/words.ts";
import { daysBetween } from "../profile/calendar-day.ts";
import { isHeldOut } from "./learning/hold-out.ts";
import type { Learned } from "./learning/learned.ts";
import { isRetired } from "./learning/retire.ts";
import type { Moment } from "./moment.ts";
import type { Found, Rule } from "./rule.ts";
import type { Standing } from "./standing.ts";

/** An offer on trial: a rule with what it found. */
export interface Offer {
  readonly rule: Rule;
  readonly found: Found;
  /** The caller asked for it, or for what it answers. */
  readonly answersCaller: boolean;
  /** ISO 8601: when they last spoke of it; empty where they did not since the bot. */
  readonly askedAt: string;
}

/** A reason not to say a good thing now. It belongs to no rule: it protects the person from all of them. */
export interface Suppression {
  readonly id: string;
  /** Standings it never touches. */
  readonly spares: readonly Standing[];
  /** Whether what the caller asked for is spared too. */
  readonly sparesAnswers: boolean;
  /** The sentence for the agent; null: nothing speaks against it. */
  readonly holds: (offer: Offer, moment: Moment, learned: Learned) => Words | null;
}

const duties: readonly Standing[] = ["safety", "obligation"];

/** This many offers of the plan's own within as many days are enough for anybody. */
const tiredAfter = { offers: 3, days: 7 } as const;

/** Who knows the work is told unasked only what is worth this much to the member. */
const worthAnExpert = 0.7;

const isWithin = (days: number, at: string, today: string): boolean =>
  daysBetween(at.slice(0, 10), today) < days;

/** In the order in which an agent is told of them: the first that holds is the reason. */
export const suppressions: readonly Suppression[] = [
  {
    id: "grief",
    spares: duties,
    sparesAnswers: true,
    holds: (_, { mood }) =>
      mood.state === "grieving"
        ? {
            en: "The caller spoke of a death: nothing is offered that they did not ask for.",
            es: "La persona habló de una muerte: no se ofrece nada que no haya pedido.",
            zh: "来电者提到有人去世：对方没有问的，一概不提。",
          }
        : null,
  },
  {
    id: "upset",
    spares: duties,
    sparesAnswers: true,
    holds: (_, { mood }) =>
      mood.state === "upset"
        ? {
            en: "The caller is upset: answer what they asked, and offer nothing else.",
            es: "La persona está molesta: responda lo que preguntó y no ofrezca nada más.",
            zh: "来电者情绪激动：只回答对方的问题，不提其他事。",
          }
        : null,
  },
  {
    id: "once-per-contact",
    spares: [],
    sparesAnswers: false,
    holds: ({ rule, found }, { past }) =>
      past.some(
        (each) =>
          each.isSameContact &&
          each.rule === rule.id &&
          each.about === found.about &&
          each.outcome !== "shown",
      )
        ? {
            en: "It was already decided on this contact.",
            es: "Ya se decidió en este contacto.",
            zh: "本次联系中已作过决定。",
          }
        : null,
  },
  {
    id: "case-manager-veto",
    spares: ["safety", "obligation"],
    sparesAnswers: false,
    holds: ({ rule }, { care }) => {
      const veto = care.state === "answered" ? care.vetoes.find((each) => each.rule === rule.id) : undefined;
      return veto === undefined
        ? null
        : {
            en: `Care management asks not to offer it: ${veto.why}`,
            es: `Gestión de casos pide no ofrecerlo: ${veto.why}`,
            zh: `个案管理要求不要提：${veto.why}`,
          };
    },
  },
  {
    id: "open-grievance",
    spares: ["safety", "obligation", "clinical", "service"],
    sparesAnswers: true,
    holds: (_, { profile }) =>
      profile.appeals.some(({ kind, status }) => kind === "grievance" && status === "open")
        ? {
            en: "A grievance of this member is open: the plan asks nothing of them meanwhile.",
            es: "Hay una queja abierta de este miembro: mientras tanto el plan no le pide nada.",
            zh: "该会员有一项未结的投诉：在此期间计划不向其提任何请求。",
          }
        : null,
  },
  {
    id: "do-not-contact",
    spares: ["safety", "obligation", "clinical", "service"],
    sparesAnswers: true,
    holds: (_, { profile }) =>
      profile.consents.some(
        ({ what, decision, standing }) =>
          decision === "refused" && standing === "inForce" && /outreach|marketing|contact/i.test(what),
      )
        ? {
            en: "The member does not want to be approached by the plan.",
            es: "El miembro no desea que el plan le ofrezca cosas por su cuenta.",
            zh: "会员不希望计划主动联系或推介。",
          }
        : null,
  },
  {
    id: "cool-down",
    spares: ["safety", "obligation"],
    sparesAnswers: true,
    holds: ({ rule, found }, { past, today }) =>
      past.some(
        (each) =>
          !each.isSameContact &&
          each.rule === rule.id &&
          each.about === found.about &&
          each.outcome !== "shown" &&
          isWithin(rule.coolDownDays, each.at, today),
      )
        ? {
            en: `It was decided within the last ${rule.coolDownDays} days.`,
            es: `Ya se decidió en los últimos ${rule.coolDownDays} días.`,
            zh: `最近${rule.coolDownDays}天内已作过决定。`,
          }
        : null,
  },
  {
    id: "fatigue",
    spares: ["safety", "obligation"],
    sparesAnswers: true,
    // What the member waits to hear from us is no offer.
    holds: ({ found: { isAwaited = false } }, { past, today }) =>
      !isAwaited &&
      past.filter(
        ({ at, isSameContact, outcome }) =>
          !isSameContact && outcome !== "shown" && isWithin(tiredAfter.days, at, today),
      ).length >= tiredAfter.offers
        ? {
            en: "The member has heard enough offers this week.",
            es: "El miembro ya recibió suficientes ofrecimientos esta semana.",
            zh: "本周已向会员提过足够多的建议。",
          }
        : null,
  },
  {
    id: "tenure",
    spares: ["safety", "obligation", "clinical"],
    sparesAnswers: true,
    holds: ({ rule }, { tenure }) =>
      tenure === "experienced" && rule.value.member < worthAnExpert
        ? {
            en: "You asked for fewer suggestions: this one is of little weight.",
            es: "Usted pidió menos sugerencias: esta tiene poco peso.",
            zh: "您要求减少建议：这一项分量不大。",
          }
        : null,
  },
  {
    id: "retired",
    spares: ["safety", "obligation", "clinical"],
    sparesAnswers: true,
    holds: ({ rule }, _, learned) =>
      isRetired(rule.id, learned)
        ? {
            en: "Agents hardly ever take this suggestion: it rests until somebody looks at it.",
            es: "Casi nunca se acepta esta sugerencia: queda en pausa hasta que alguien la revise.",
            zh: "这项建议很少被采纳：在有人复查之前暂停使用。",
          }
        : null,
  },
  {
    id: "hold-out",
    spares: ["safety", "obligation", "clinical", "service"],
    sparesAnswers: true,
    holds: ({ rule }, { profile }) =>
      isHeldOut(rule.id, profile.member?.patientId ?? null)
        ? {
            en: "For one member in twenty this offer is left out, to measure whether it helps.",
            es: "A uno de cada veinte miembros no se le ofrece, para medir si ayuda.",
            zh: "为衡量该建议是否有用，每二十名会员中有一名不提。",
          }
        : null,
  },
];
