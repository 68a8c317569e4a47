import type { Timers } from "./connect/timers.ts";
import { scheduleFunction } from "./schedule-function.ts";
import { scoreExtractOnce } from "./score-extract.ts";
import type { ScoringDay } from "./score-extract.ts";

interface Schedules {
  /** When the day's extract is scored. */
  readonly scored: Promise<void>;
  /** Ends when nothing runs any more. */
  readonly stop: () => Promise<void>;
}

/** What EventBridge calls on AWS: the audit chains, approved messages, and once a day the enrolment extract. */
export function runSchedules(timers: Timers, scoringDay: ScoringDay): Schedules {
  const { invoke } = scoringDay;
  const audit = scheduleFunction(timers, invoke, "follow-audit");
  const outreach = scheduleFunction(timers, invoke, "send-outreach");
  const { done } = scoreExtractOnce(scoringDay);
  return { scored: done, stop: async () => void (await Promise.all([audit.stop(), outreach.stop(), done])) };
}
