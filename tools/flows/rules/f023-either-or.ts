import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

/** One of each pair, or neither where neither is needed. */
const pairs = [
  ["QueueId", "AgentId"],
  ["DelaySeconds", "ScheduledTime"],
  ["QueuePriority", "QueueTimeAdjustmentSeconds"],
  ["ChatBehavior", "VoiceBehavior"],
  ["LexV2Bot", "LexBot"],
] as const;

/** One of the pair must be there. */
const mustChoose: Readonly<Record<string, readonly [string, string]>> = {
  UpdateContactTargetQueue: pairs[0],
  DequeueContactAndTransferToQueue: pairs[0],
  UpdateContactRoutingBehavior: pairs[2],
  UpdateContactRecordingAndAnalyticsBehavior: pairs[3],
  ConnectParticipantWithLexBot: pairs[4],
};

export const f023: FlowRule = {
  id: "F023",
  severity: "error",
  kind: "types",
  says: "Of parameters that exclude each other there is one",
  check: ({ actions }) =>
    actions.flatMap((action) => {
      const has = (name: string): boolean => action.parameters[name] !== undefined;
      const both = pairs.filter(([one, other]) => has(one) && has(other));
      const needed = mustChoose[action.type];
      const neither = needed && !has(needed[0]) && !has(needed[1]) ? [needed] : [];
      return [
        ...both.map((pair) =>
          about(
            action,
            ["Parameters", pair[1]],
            `${pair.join(" and ")} exclude each other.`,
            "Keep one of them.",
          ),
        ),
        ...neither.map((pair) =>
          about(action, ["Parameters"], `Neither ${pair.join(" nor ")} is given.`, "Give one of them."),
        ),
      ];
    }),
};
