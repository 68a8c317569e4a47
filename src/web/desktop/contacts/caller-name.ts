import { useQuery } from "@tanstack/react-query";
import type { Profile } from "#contract/profile.ts";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { useDesk } from "../desk.ts";
import { profileQuery } from "../queries.ts";

/** What to call whoever is on the contact: the member's or the practice's name once it is known and may be shown. */
export function useCallerName(contact: DeskContact): string {
  const { session } = useDesk();
  const { data } = useQuery({ ...profileQuery(session.backend, contact.contactId), select: nameIn });
  return data ?? (contact.channel === "voice" ? "Caller" : "Chat");
}

/** Who speaks, in one word at the head of a line about them. */
export function useSpeakerName(contactId: string): string {
  const { session } = useDesk();
  const { data } = useQuery({ ...profileQuery(session.backend, contactId), select: speakerIn });
  return data ?? "The caller";
}

/** A guardian speaks about the member, and is not named in these records. */
const speakerIn = ({ member, callerKind }: Profile): string | null =>
  callerKind === "member" ? (member?.name.split(" ")[0] ?? null) : null;

/** What to call whoever speaks, where a name would be too much. Most are members, and words that change on the page move it. */
export function useSpeakerKind(contactId: string): string {
  const { session } = useDesk();
  const { data } = useQuery({ ...profileQuery(session.backend, contactId), select: kindIn });
  return data ?? kinds.member;
}

const kinds: Readonly<Record<Profile["callerKind"], string>> = {
  member: "Member",
  guardian: "Guardian",
  representative: "Representative",
  provider: "Practice",
  unknown: "Caller",
};
const kindIn = ({ callerKind }: Profile): string => kinds[callerKind];

/** Null where it is known who it is, and their name could not be read yet. */
const nameIn = ({ member, provider, late }: Profile): string | null => {
  if (late?.some(({ section }) => section === "identity")) return member?.name ?? null;
  return member?.name ?? provider?.name ?? "Unknown caller";
};
