import { isTrue, listOf, objectOf } from "./lint-flow-model.ts";
import type { Action } from "./lint-flow-model.ts";

/** What a recording action switches; null: it leaves that as it was. */
export interface RecordingSwitch {
  /** Of the talk with an agent. */
  readonly people: boolean | null;
  /** Of the time before an agent, when keys and the bot are heard. */
  readonly selfService: boolean | null;
  readonly analytics: boolean | null;
  readonly redaction: boolean;
}

const types = new Set(["UpdateContactRecordingBehavior", "UpdateContactRecordingAndAnalyticsBehavior"]);

/** null for other actions. */
export function recordingSwitch({ type, parameters }: Action): RecordingSwitch | null {
  if (!types.has(type)) return null;
  const people = find(parameters, "RecordedParticipants");
  const selfService = find(parameters, "IVRRecordingBehavior");
  const analytics = Object.entries(withKeys(parameters, /Analytics(Behavior)?$/)).map(([, value]) =>
    objectOf(value),
  );
  const enabled = analytics.map((each) => each["Enabled"]).find((each) => each !== undefined);
  return {
    people: people === undefined ? null : listOf(people).length > 0,
    selfService: selfService === undefined ? null : selfService === "Enabled",
    analytics: enabled === undefined ? null : isTrue(enabled),
    redaction: JSON.stringify(parameters).includes("Redaction"),
  };
}

/** Whether something is recorded or analysed from this action on. */
export function switchesOn(action: Action): boolean {
  const set = recordingSwitch(action);
  return set !== null && (set.people === true || set.selfService === true || set.analytics === true);
}

/** The value of a key, however deep; the first one. */
function find(value: unknown, key: string): unknown {
  return Object.values(withKeys(value, new RegExp(`^${key}$`)))[0];
}

function withKeys(value: unknown, keys: RegExp, depth = 0): Record<string, unknown> {
  if (depth > 10) return {};
  const found: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(objectOf(value))) {
    if (keys.test(key)) found[key] = each;
    Object.assign(found, withKeys(each, keys, depth + 1));
  }
  return found;
}
