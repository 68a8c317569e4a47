import type { OutreachDraft } from "#contract/outreach.ts";
import type { Tone } from "#web/kit/Chip.tsx";

type Status = OutreachDraft["status"];

export const stateWords = {
  drafted: { words: "To approve", tone: "amber" },
  approved: { words: "Approved", tone: "accent" },
  returned: { words: "Returned", tone: "neutral" },
  sent: { words: "Sent", tone: "green" },
} as const satisfies Record<Status["state"], { readonly words: string; readonly tone: Tone }>;

/** "3 members", with what became of them once it is sent. */
export function whomWords({ members, status }: Pick<OutreachDraft, "members" | "status">): string {
  const whom = members === 1 ? "1 member" : `${members} members`;
  if (status.state !== "sent") return whom;
  const { texts, emails, notSent } = status.counts;
  const parts = [
    [texts, texts === 1 ? "text" : "texts"],
    [emails, emails === 1 ? "e-mail" : "e-mails"],
    [notSent, "not written to"],
  ] as const;
  return `${whom}: ${parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])).join(", ")}`;
}

/** Those that wait come first, and of those the newest. */
export const waitingFirst = (drafts: readonly OutreachDraft[]): readonly OutreachDraft[] =>
  drafts.toSorted(
    (one, other) =>
      Number(other.status.state === "drafted") - Number(one.status.state === "drafted") ||
      other.draftId.localeCompare(one.draftId),
  );
