/** One contact that an agent took from a queue. */
export interface Answer {
  readonly contactId: string;
  readonly queueId: string;
  /** ISO 8601. */
  readonly answeredAt: string;
  readonly waitedSeconds: number;
}

/** Today's answers, for the service level. Fulfilled by `adapters/server/records`; a fake lies beside it. */
export interface AnsweredContacts {
  /** Told twice is told once. */
  record(answer: Answer): Promise<void>;
  /** The waiting times of a queue's contacts answered on a UTC day (YYYY-MM-DD), in seconds. */
  waitsOn(day: string, queueId: string): Promise<readonly number[]>;
}

/** Share answered within the target, 0..1; null before the first answer. */
export function serviceLevel(waits: readonly number[], targetSeconds: number): number | null {
  if (waits.length === 0) return null;
  return waits.filter((seconds) => seconds <= targetSeconds).length / waits.length;
}
