/** The simulated telephone network outside: by the last digits of the number that is rung. */
const notInService = /0199$/;
const nobodyAnswers = /0198$/;
const ringMs = 4_000;
const talkMs = 120_000;

export interface OutsideRing {
  /** E.164. */
  readonly number: string;
  readonly timeLimitMs: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly onAnswer?: () => void;
}

/**
 * Rings a number nobody on this machine has. It answers after four seconds and hangs up two minutes later; numbers on
 * …0198 never answer, on …0199 are not in service.
 */
export async function ringOutside({
  number,
  timeLimitMs,
  sleep,
  onAnswer,
}: OutsideRing): Promise<"ended" | "failed" | "timeLimit"> {
  if (notInService.test(number)) return "failed";
  if (nobodyAnswers.test(number) || timeLimitMs < ringMs) {
    await sleep(timeLimitMs);
    return "timeLimit";
  }
  await sleep(ringMs);
  onAnswer?.();
  await sleep(talkMs);
  return "ended";
}
