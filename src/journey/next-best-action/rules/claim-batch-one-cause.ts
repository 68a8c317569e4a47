import { denialWordsInChinese, denialWordsInSpanish } from "../../profile/claims/denial-words.ts";
import { addDays } from "../../profile/calendar-day.ts";
import { nextStepAfter } from "../../intake/practice-board/next-steps.ts";
import { providerSide } from "../audiences.ts";
import type { BoardLine } from "../board-lines.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** So many denials for one reason are one problem, not several. A judgement. */
const batchSize = 3;

/** Until the cause should be known. A judgement. */
const followUpDays = 2;

interface Batch {
  readonly code: string;
  readonly words: string;
  readonly lines: readonly BoardLine[];
}

/** Several claims of the practice that fell for one reason are solved once, and not one by one. */
export const claimBatchOneCause: Rule = {
  id: "claim-batch-one-cause",
  version: 2,
  group: "practice",
  standing: "service",
  speaksTo: providerSide,
  level: "L1",
  reads: [],
  answers: ["claimStatus"],
  answersTopics: ["claimDenied"],
  value: { member: 0.6, plan: 0.8 },
  coolDownDays: 7,
  cites: [
    {
      text: "X12 claim adjustment reason codes (CARC), https://x12.org/codes/claim-adjustment-reason-codes",
      isChecked: false,
    },
  ],
  outranks: ["portal-offer", "credentialing"],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.claims",
      op: "atLeast",
      than: batchSize,
      otherwise: {
        en: "Fewer than 3 claims on the board were denied for one reason.",
        es: "Menos de 3 reclamos del tablero se denegaron por un mismo motivo.",
        zh: "清单上因同一原因被拒的理赔不足3项。",
      },
    },
  ],
  find: (moment) =>
    batchesIn(moment)
      .toSorted((left, right) => right.lines.length - left.lines.length)
      .map((batch) => foundOf(batch, moment)),
};

function batchesIn({ board }: Moment): readonly Batch[] {
  const byCode = new Map<string, Batch>();
  for (const line of board) {
    if (line.denial === null || (line.status !== "denied" && line.status !== "paidInPart")) continue;
    const { code, words } = line.denial;
    byCode.set(code, { code, words, lines: [...(byCode.get(code)?.lines ?? []), line] });
  }
  return [...byCode.values()];
}

const foundOf = (batch: Batch, moment: Moment): Found => ({
  about: `CARC ${batch.code}`,
  facts: { claims: { value: batch.lines.length, source: batch.lines[0]?.source ?? null } },
  draft: () => draftOf(batch, moment),
});

function draftOf({ code, words, lines }: Batch, { profile, today }: Moment): HintDraft {
  const count = lines.length;
  const ids = lines.map(({ claimId }) => claimId).join(", ");
  const cause = {
    en: words,
    es: denialWordsInSpanish(code) ?? `el motivo registrado es el código ${code}`,
    zh: denialWordsInChinese(code) ?? `记录的原因代码为${code}`,
  };
  return {
    title: {
      en: `Solve one cause for ${count} denied claims: reason ${code}`,
      es: `Resuelva una sola causa de ${count} reclamos denegados: motivo ${code}`,
      zh: `一并解决${count}项被拒理赔的同一原因：代码${code}`,
    },
    reason: {
      en: `${count} claims on the practice’s board were denied because ${cause.en} (CARC ${code}).`,
      es: `${count} reclamos del tablero se denegaron porque ${cause.es} (CARC ${code}).`,
      zh: `清单上有${count}项理赔被拒，因为${cause.zh}（CARC ${code}）。`,
    },
    sources: lines.map(({ claimId, source }) => ({ label: claimId, source })),
    heard: [],
    accept: { en: "Solve it once", es: "Resolver de una vez", zh: "一并解决" },
    guide: { title: "One cause, many claims", steps: [sayOnce(cause, count), nextStep(code), note] },
    // A task lies with a member's record, and these are of several members: the agent passes it on.
    does: {
      kind: "promise",
      what: `Have claims look for one cause, on our side too: ${count} claims of ${profile.provider?.name ?? "a practice"} denied with CARC ${code}, ${ids}`,
      dueOn: addDays(today, followUpDays),
    },
  };
}

const sayOnce = (cause: { en: string; es: string; zh: string }, count: number): GuideStep => ({
  title: "Say that it is one cause",
  say: {
    en: `These ${count} claims have one cause: ${cause.en}. Let us solve it once.`,
    es: `Estos ${count} reclamos tienen una sola causa: ${cause.es}. Resolvámoslo de una vez.`,
    zh: `这${count}项理赔的原因相同：${cause.zh}。我们一次解决。`,
  },
});

/** The board's own step for the code. */
const nextStep = (code: string): GuideStep => ({
  title: `For all of them: ${nextStepAfter("denied", code)}`,
  say: null,
});

const note: GuideStep = {
  title: "Say that claims looks for the cause on our side too; promise no payment",
  say: {
    en: "Our claims team looks at all of them together. I cannot say yet what will be paid.",
    es: "Nuestro equipo de reclamos los revisa juntos. Aún no puedo decir qué se pagará.",
    zh: "我们的理赔团队会一起审查。目前还不能说会支付多少。",
  },
};
