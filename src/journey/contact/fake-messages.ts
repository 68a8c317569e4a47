import type { Email, Messages, TextMessage } from "./messages.ts";

/** Messages in memory, for tests. */
export interface FakeMessages extends Messages {
  readonly texts: readonly TextMessage[];
  readonly emails: readonly Email[];
}

/** Reaches only what is reserved for fiction, so that a test with a real number or address shows. */
export function fakeMessages(): FakeMessages {
  const texts: TextMessage[] = [];
  const emails: Email[] = [];
  return {
    texts,
    emails,
    sendText: async (message) => {
      if (!/^\+1\d{3}55501\d{2}$/.test(message.to)) return "refused";
      texts.push(message);
      return "sent";
    },
    sendEmail: async (message) => {
      if (!/^[^@\s]+@([^@\s]+\.)?example$/.test(message.to)) return "refused";
      emails.push(message);
      return "sent";
    },
  };
}
