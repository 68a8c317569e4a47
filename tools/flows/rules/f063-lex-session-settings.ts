import { objectOf } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

/** https://docs.aws.amazon.com/lexv2/latest/dg/session-attribs-speech.html, each followed by `:<intent>:<slot>` */
const settings =
  /^x-amz-lex:(audio:(max-length-ms|start-timeout-ms|end-timeout-ms)|dtmf:(end-character|deletion-character|end-timeout-ms|max-length)|text:start-timeout-ms|allow-interrupt|allow-audio-input|allow-dtmf-input)([:.][^:.]+){1,2}$|^x-amz-lex:(channels|accept-content-types|dtmf-transcript|user-id)/;

export const f063: FlowRule = {
  id: "F063",
  severity: "warning",
  kind: "references",
  says: "Settings handed to Lex as session attributes have names that Lex knows",
  check: ({ actions }) =>
    actions.flatMap((action) =>
      Object.keys(objectOf(action.parameters["LexSessionAttributes"]))
        .filter((name) => name.startsWith("x-amz-lex:") && !settings.test(name))
        .map((name) =>
          about(
            action,
            ["Parameters", "LexSessionAttributes", name],
            `Lex knows no setting ${name}.`,
            "It has the form x-amz-lex:audio:end-timeout-ms:<intent or *>:<slot or *>.",
          ),
        ),
    ),
};
