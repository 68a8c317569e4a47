import { actionWords, timeWords } from "./action-words.ts";
import type { Hands } from "./hands.ts";
import { button, paragraph, piece } from "./piece.ts";
import type { MemberFile } from "./to-case-manager.ts";

/** One member's file: what is offered now, what was asked for, the cases, and what stands for every contact. */
export const fileCards = (file: MemberFile, hands: Hands): readonly HTMLElement[] => [
  ...file.slates.map((slate) => slateCard(file, slate, hands)),
  ...file.referrals.map((referral) => referralCard(referral, hands)),
  ...file.cases.map((each) => caseCard(each, hands)),
  ...file.words.map((word) => wordCard(word, hands)),
  ...file.told.map(toldCard),
];

interface Card {
  readonly label: string;
  readonly at: string;
  readonly tone?: "now" | "waiting" | "quiet";
}

function card({ label, at, tone = "quiet" }: Card, ...parts: readonly Node[]): HTMLElement {
  const made = document.createElement("article");
  made.className = `card ${tone}`;
  made.setAttribute("aria-label", label);
  const head = paragraph("head", label);
  const when = document.createElement("time");
  when.dateTime = at;
  when.textContent = timeWords(at);
  head.append(when);
  made.append(head, ...parts);
  return made;
}

function row(className: string, ...parts: readonly Node[]): HTMLDivElement {
  const made = document.createElement("div");
  made.className = className;
  made.append(...parts);
  return made;
}

function slateCard(file: MemberFile, slate: MemberFile["slates"][number], hands: Hands): HTMLElement {
  const { taskId, at, actions } = slate;
  return card(
    { label: "Offered now", at, tone: "now" },
    ...actions.map((offered) => offeredRow(file.patientId, offered, hands)),
    row(
      "buttons",
      button("Nothing now", () =>
        hands.ask(
          { title: "Offer nothing on this contact", label: "Why?", save: "Offer nothing" },
          ({ words }) => hands.send({ kind: "refuseSlate", taskId, why: words }),
        ),
      ),
      button("Seen", () => hands.send({ kind: "seeSlate", taskId })),
    ),
  );
}

type Offered = MemberFile["slates"][number]["actions"][number];

function offeredRow(patientId: string, { action, group, standing }: Offered, hands: Hands): HTMLElement {
  const name = actionWords(action);
  const ask = (kind: "veto" | "urge", title: string, save: string): void =>
    hands.ask({ title: `${title}: ${name}`, label: "Why?", save, withUntil: true }, ({ words, until }) =>
      hands.send({ kind, patientId, action, why: words, until }),
    );
  return row(
    "offered",
    row("what", piece("name", name), piece("kind", `${actionWords(group)} · ${standing}`)),
    row(
      "buttons",
      button("Do not offer", () => ask("veto", "Do not offer", "Do not offer"), `Do not offer: ${name}`),
      button("Put first", () => ask("urge", "Put first", "Put first"), `Put first: ${name}`),
    ),
  );
}

function referralCard(referral: MemberFile["referrals"][number], { send, ask }: Hands): HTMLElement {
  const { taskId, request, reason, from, at, isUrgent, state, outcome } = referral;
  const refuse = button("Refuse", () =>
    ask({ title: "Refuse the referral", label: "Why?", save: "Refuse" }, ({ words }) =>
      send({ kind: "refuseReferral", taskId, why: words }),
    ),
  );
  const close = button("Close", () =>
    ask({ title: "Close the referral", label: "What came of it?", save: "Close" }, ({ words }) =>
      send({ kind: "closeReferral", taskId, outcome: words }),
    ),
  );
  const buttons = {
    waiting: [refuse, button("Accept", () => send({ kind: "acceptReferral", taskId }))],
    accepted: [close],
    closed: [],
  }[state];
  return card(
    { label: labelOf(state, isUrgent), at, tone: state === "waiting" ? "waiting" : "quiet" },
    paragraph("request", request),
    ...(reason === null ? [] : [paragraph("reason", reason)]),
    ...(outcome === null ? [] : [paragraph("outcome", outcome)]),
    row("foot", piece("from", `From ${from}`), row("buttons", ...buttons)),
  );
}

function labelOf(state: MemberFile["referrals"][number]["state"], isUrgent: boolean): string {
  const words = { waiting: "Referral", accepted: "Referral, accepted", closed: "Referral, closed" }[state];
  return isUrgent ? `${words}, urgent` : words;
}

const caseCard = (each: MemberFile["cases"][number], { send }: Hands): HTMLElement =>
  card(
    { label: "Open case", at: each.since },
    paragraph("request", each.title),
    ...(each.covers.length === 0
      ? []
      : [
          paragraph(
            "reason",
            `Takes care of ${each.covers.map((one) => actionWords(one).toLowerCase()).join(", ")}`,
          ),
        ]),
    row(
      "buttons",
      button("Close the case", () => send({ kind: "closeCase", planId: each.planId })),
    ),
  );

const wordCard = (word: MemberFile["words"][number], { send }: Hands): HTMLElement =>
  card(
    { label: word.kind === "veto" ? "Not to be offered" : "To be offered first", at: "" },
    paragraph("request", actionWords(word.action)),
    paragraph("reason", word.until === null ? word.why : `${word.why} Until ${timeWords(word.until)}.`),
    row(
      "buttons",
      button("Take back", () => send({ kind: "withdrawWord", requestId: word.requestId })),
    ),
  );

const toldCard = (told: MemberFile["told"][number]): HTMLElement =>
  card(
    { label: told.isDeclined ? "Not taken up in the contact" : "Taken up with the member", at: told.at },
    paragraph("request", actionWords(told.action)),
    ...(told.words === null ? [] : [paragraph("reason", told.words)]),
  );
