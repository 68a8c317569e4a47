import { textsIn } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { rootsIn } from "../references-in.ts";

/** https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html */
const roots = new Set([
  "Agent",
  "Attributes",
  "AwsRegion",
  "Case",
  "Channel",
  "ContactId",
  "Customer",
  "CustomerEndpoint",
  "CustomerId",
  "DataTables",
  "Description",
  "ErrorCode",
  "External",
  "FlowAttributes",
  "FlowInputs",
  "InitialContactId",
  "InitiationMethod",
  "InstanceARN",
  "LanguageCode",
  "Lex",
  "Media",
  "MediaStreams",
  "Metrics",
  "Modules",
  "Name",
  "PreviousContactId",
  "Queue",
  "References",
  "RelatedContactId",
  "SegmentAttributes",
  "StoredCustomerInput",
  "SystemEndpoint",
  "Tags",
  "Task",
  "TextToSpeechVoiceId",
  "Views",
  "Wisdom",
]);

const meant: Readonly<Record<string, string>> = {
  LastPressedDigit: "Use the conditions of GetParticipantInput, or StoreInput and $.StoredCustomerInput.",
  UserAttributes: "User attributes are $.Attributes.",
  ContactAttributes: "User attributes are $.Attributes.",
  Lambda: "What a function answered is $.External.",
};

export const f048: FlowRule = {
  id: "F048",
  severity: "error",
  kind: "references",
  says: "References begin with a namespace that exists",
  check: ({ actions }) =>
    actions.flatMap((action) =>
      textsIn(action.parameters, ["Parameters"]).flatMap(({ text, at }) =>
        rootsIn(text)
          .filter((root) => !roots.has(root))
          .map((root) =>
            about(
              action,
              at,
              `There is no $.${root}.`,
              (Object.hasOwn(meant, root) ? meant[root] : undefined) ??
                "Attributes of your own are read by $.Attributes.<name>.",
            ),
          ),
      ),
    ),
};
