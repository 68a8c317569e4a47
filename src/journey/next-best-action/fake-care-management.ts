import type { Clock } from "../clock.ts";
import { isClosed, oncePerContact, slateKey } from "./care-management.ts";
import type {
  CareDown,
  CareManagement,
  WordOnRule,
  CaseOnFile,
  ContactForCare,
  Referral,
  ReferralOutcome,
  ReferralStatus,
  SlateForCare,
  ToldMember,
} from "./care-management.ts";

/** A care-management system in memory, with its case manager's hand. For tests. */
export interface FakeCareManagement extends CareManagement {
  readonly opensCase: (patientId: string, opened: CaseOnFile) => void;
  readonly closesCase: (caseId: string) => void;
  readonly vetoes: (patientId: string, word: WordOnRule) => void;
  readonly urges: (patientId: string, word: WordOnRule) => void;
  /** Everything on the slate of a decision is refused, for its contact. */
  readonly refusesSlate: (decisionId: string, why: string) => void;
  readonly movesReferral: (
    taskId: string,
    moved: { readonly status: ReferralStatus; readonly outcome?: string; readonly by?: string },
  ) => void;
  /** Down with this code until told otherwise; null: up. */
  readonly goesDown: (code: CareDown["code"] | null) => void;
  /** All that was sent, oldest first. */
  readonly slates: () => readonly SlateForCare[];
  readonly referred: () => readonly Referral[];
  readonly told: () => readonly ToldMember[];
}

interface Memory {
  readonly cases: { readonly patientId: string; readonly opened: CaseOnFile }[];
  readonly words: {
    readonly patientId: string;
    readonly kind: "vetoes" | "urges";
    readonly word: WordOnRule;
  }[];
  readonly slates: Map<string, SlateForCare>;
  readonly refusals: { readonly contactId: string; readonly word: WordOnRule }[];
  /** By contact and offer. */
  readonly referrals: Map<string, { readonly sent: Referral; outcome: ReferralOutcome }>;
  readonly told: Map<string, ToldMember>;
}

/** Words that have run out by the clock count no more, as with the real one. */
export function fakeCareManagement(clock: Clock): FakeCareManagement {
  const memory: Memory = {
    cases: [],
    words: [],
    slates: new Map(),
    refusals: [],
    referrals: new Map(),
    told: new Map(),
  };
  let down: CareDown | null = null;
  return {
    standing: async (contact) => down ?? { kind: "answered", ...onFile(memory, contact, clock.now()) },
    show: async (slate) => {
      if (down) return down;
      const taskId = slateKey(slate);
      if (!memory.slates.has(taskId)) memory.slates.set(taskId, slate);
      return { kind: "answered", taskId };
    },
    refer: async (referral) => down ?? { kind: "answered", ...refer(memory, referral) },
    tell: async (told) => {
      if (down) return down;
      const key = oncePerContact(told);
      if (!memory.told.has(key)) memory.told.set(key, told);
      return { kind: "answered", toldId: key };
    },
    outcomes: async (patientId) => {
      if (down) return down;
      const referrals = [...memory.referrals.values()]
        .filter(({ sent }) => sent.patientId === patientId)
        .map(({ outcome }) => outcome)
        .toSorted((one, other) => other.sentAt.localeCompare(one.sentAt));
      return { kind: "answered", referrals };
    },
    ...handOf(memory, clock),
    goesDown: (code) => {
      down = code === null ? null : { kind: "down", code };
    },
    slates: () => [...memory.slates.values()],
    referred: () => [...memory.referrals.values()].map(({ sent }) => sent),
    told: () => [...memory.told.values()],
  };
}

function onFile(memory: Memory, { patientId, contactId }: ContactForCare, now: Date) {
  const wordsOf = (kind: "vetoes" | "urges"): readonly WordOnRule[] =>
    memory.words
      .filter((each) => each.kind === kind && each.patientId === patientId)
      .map(({ word }) => word)
      .filter(({ until }) => until === null || new Date(until) > now);
  const refused = memory.refusals.filter((each) => each.contactId === contactId).map(({ word }) => word);
  return {
    cases: memory.cases.filter((each) => each.patientId === patientId).map(({ opened }) => opened),
    vetoes: [...wordsOf("vetoes"), ...refused],
    urges: wordsOf("urges"),
  };
}

function refer(memory: Memory, sent: Referral) {
  const key = oncePerContact(sent);
  const before = memory.referrals.get(key)?.outcome;
  if (before) return { taskId: before.taskId, status: before.status };
  const { contactId, rule, about, at: sentAt } = sent;
  const written = { taskId: `referral-${memory.referrals.size + 1}`, status: "sent" } as const;
  const outcome = { ...written, contactId, rule, about, sentAt, closedAt: null, outcome: null, by: null };
  memory.referrals.set(key, { sent, outcome });
  return written;
}

/** What a case manager does on a page of theirs. */
const handOf = (memory: Memory, clock: Clock) => ({
  opensCase: (patientId: string, opened: CaseOnFile) => void memory.cases.push({ patientId, opened }),
  closesCase: (caseId: string) => {
    const at = memory.cases.findIndex(({ opened }) => opened.caseId === caseId);
    if (at >= 0) memory.cases.splice(at, 1);
  },
  vetoes: (patientId: string, word: WordOnRule) =>
    void memory.words.push({ patientId, kind: "vetoes", word }),
  urges: (patientId: string, word: WordOnRule) => void memory.words.push({ patientId, kind: "urges", word }),
  refusesSlate: (decisionId: string, why: string) => {
    const refused = [...memory.slates.values()].filter((slate) => slate.decisionId === decisionId);
    for (const { contactId, actions } of refused)
      for (const { rule } of actions)
        memory.refusals.push({ contactId, word: { rule, why, by: null, until: null } });
  },
  movesReferral: (
    taskId: string,
    {
      status,
      outcome,
      by,
    }: { readonly status: ReferralStatus; readonly outcome?: string; readonly by?: string },
  ) => {
    for (const kept of memory.referrals.values()) {
      if (kept.outcome.taskId !== taskId) continue;
      const closedAt = isClosed(status) ? clock.now().toISOString() : null;
      const words = outcome ?? kept.outcome.outcome;
      kept.outcome = { ...kept.outcome, status, closedAt, outcome: words, by: by ?? kept.outcome.by };
    }
  },
});
