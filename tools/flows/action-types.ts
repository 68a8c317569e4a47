import type { ActionType } from "./action-types/action-type.ts";
import { contactActions } from "./action-types/contact-actions.ts";
import { flowControlActions, interactionActions } from "./action-types/flow-control-actions.ts";
import { participantActions } from "./action-types/participant-actions.ts";

/** Every action type of the Flow language that AWS documents or its designer exports. */
export const actionTypes: ReadonlyMap<string, ActionType> = new Map(
  Object.entries({ ...participantActions, ...contactActions, ...flowControlActions, ...interactionActions }),
);
