import { extractKey } from "#adapters/server/lake/retention-lake.ts";
import { streams } from "#infra/manifest.ts";
import type { Invoke } from "./gateway/lambda-runtime.ts";
import { openObjects } from "./storage/s3-objects.ts";

export interface ScoringDay {
  readonly invoke: Invoke;
  readonly bucketsFolder: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Calls `score-retention` for the day's extract, once a day, as the schedule on AWS does. Nobody waits for it. */
export function scoreExtractOnce({ invoke, bucketsFolder, today }: ScoringDay): {
  readonly done: Promise<void>;
} {
  const { bucket } = streams.callLog;
  const objects = openObjects(bucketsFolder);
  const mark = `members/scored-${today}`;
  if (objects.has(bucket, mark) || !objects.has(bucket, extractKey(today)))
    return { done: Promise.resolve() };
  // A function that fails has said so itself; the next start tries again.
  const done = invoke("score-retention", { key: extractKey(today) }).then(
    () => void objects.put(bucket, mark, new Uint8Array()),
    () => undefined,
  );
  return { done };
}
