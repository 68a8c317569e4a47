import type { ContactRows } from "#journey/contact/contact-row.ts";

/** What the bot said last in this contact, from its card; null before its first word. */
export async function lastAnswer(
  rows: Pick<ContactRows, "readHandOver">,
  contactId: string,
): Promise<string | null> {
  const card = await rows.readHandOver(contactId);
  return card?.turns.findLast(({ from }) => from === "bot")?.text ?? null;
}
