import { isTrue } from "../lint-flow-model.ts";
import type { Action, Exit, Flow } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { statesBefore } from "../lint-paths.ts";
import { recordingSwitch } from "../lint-recording.ts";

/** Intents by which members pay; asking about a payment is something else. */
const paying =
  /^(Make|Take|Set ?Up)?_?(Auto)?Pay(ment|Premium|Bill|MyBill|Balance|Now)?$|^(Make|Take)\w*Payment$/i;

export const f089: FlowRule = {
  id: "F089",
  severity: "error",
  kind: "house",
  says: "A payment is taken with recording suspended and encrypted keys",
  check: (flow) =>
    flow.actions
      .filter(({ type }) => type === "ConnectParticipantWithLexBot")
      .flatMap(({ exits }) => exits.filter(({ kind, on }) => kind === "condition" && paying.test(on)))
      .flatMap((exit) => unsafeKeys(flow, exit))
      .map((action) =>
        about(
          action,
          [],
          "A payment's keys are taken while it may be recorded, or in clear.",
          "Disable recording on the way here, and add InputEncryption.",
        ),
      ),
};

/** Stored keys that a payment may come to before the bot speaks again. */
function unsafeKeys(flow: Flow, exit: Exit): readonly Action[] {
  const states = statesBefore<boolean>(
    { ...flow, start: exit.to },
    {
      start: false,
      key: String,
      step: (action, isSuspended) => ({
        state: isSuspendedBy(action) ?? isSuspended,
        ...(action.type === "ConnectParticipantWithLexBot" ? { exits: [] } : {}),
      }),
    },
  );
  return [...states]
    .filter(([{ parameters }]) => isTrue(parameters["StoreInput"]))
    .filter(
      ([{ parameters }, suspended]) =>
        suspended.includes(false) || parameters["InputEncryption"] === undefined,
    )
    .map(([action]) => action);
}

function isSuspendedBy(action: Action): boolean | null {
  const set = recordingSwitch(action);
  return set === null ? null : set.selfService !== true && set.people !== true;
}
