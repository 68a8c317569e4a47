import type { AnsweredContacts, Answer } from "./answered-contacts.ts";

/** Today's answers in memory, for tests. */
export function fakeAnsweredContacts(): AnsweredContacts {
  const answers = new Map<string, Answer>();
  return {
    record: async (answer) => {
      answers.set(answer.contactId, answer);
    },
    waitsOn: async (day, queueId) =>
      [...answers.values()]
        .filter((answer) => answer.queueId === queueId && answer.answeredAt.startsWith(day))
        .map(({ waitedSeconds }) => waitedSeconds),
  };
}
