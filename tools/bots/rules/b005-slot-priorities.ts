import { listOf, objectOf, textOf } from "../../flows/lint-flow-model.ts";
import { inFile, intentsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

export const b005: BotRule = {
  id: "B005",
  severity: "error",
  kind: "dialog",
  says: "Every slot has its turn, and every turn its slot",
  check: (bot) =>
    intentsOf(bot).flatMap(({ intent, name }) => {
      const turns = listOf(intent.json?.["slotPriorities"]).map(
        (each) => textOf(objectOf(each)["slotName"]) ?? "",
      );
      const slots = intent.slots.map((slot) => slot.name);
      return [
        ...slots
          .filter((slot) => intent.json && !turns.includes(slot))
          .map((slot) =>
            inFile(intent, name, ["slotPriorities"], `${slot} has no turn.`, "Add it to slotPriorities."),
          ),
        ...turns
          .filter((slot) => !slots.includes(slot))
          .map((slot) =>
            inFile(
              intent,
              name,
              ["slotPriorities"],
              `There is no slot ${slot}.`,
              "Remove it from slotPriorities, or add the slot.",
            ),
          ),
      ];
    }),
};
