import { objectOf, textOf } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { toldBefore } from "../lint-languages.ts";
import { withModules } from "../lint-modules.ts";

export const f061: FlowRule = {
  id: "F061",
  severity: "error",
  kind: "references",
  says: "Whoever is led to a bot is led to one that speaks their language",
  check: (itself, { botOf, flowOf }) => {
    const flow = withModules(itself, flowOf);
    const told = toldBefore(flow);
    return flow.actions
      .filter(({ type }) => type === "ConnectParticipantWithLexBot")
      .flatMap((action) => {
        const locales = botOf(textOf(objectOf(action.parameters["LexV2Bot"])["AliasArn"]) ?? "");
        if (!locales) return [];
        const languages = new Set((told.get(action) ?? []).flatMap(({ language }) => language ?? []));
        return [...languages]
          .filter((language) => !locales.has(language.replace("-", "_")))
          .map((language) =>
            about(
              action,
              ["Parameters", "LexV2Bot"],
              `Callers in ${language} come here, and the bot has no such locale.`,
              "Lead them to a person before, or give the bot the locale; Connect takes the error branch.",
            ),
          );
      });
  },
};
