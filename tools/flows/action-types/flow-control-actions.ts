import {
  action,
  any,
  between,
  entry,
  entryAndQueue,
  entryQueueAndOutbound,
  errors,
  failure,
  must,
  noMatch,
  notVoice,
  oneOf,
} from "./action-type.ts";
import type { ActionType } from "./action-type.ts";

const metrics = ["NumberOfAgentsAvailable", "NumberOfAgentsStaffed", "NumberOfAgentsOnline"];
const queueMetrics = ["OldestContactInQueueAgeSeconds", "NumberOfContactsInQueue"];
const progress = ["CallAnswered", "VoicemailBeep", "VoicemailNoBeep", "NotDetected"];

/**
 * What only decides where the flow goes on.
 * https://docs.aws.amazon.com/connect/latest/APIReference/flow-control-actions.html
 */
export const flowControlActions: Readonly<Record<string, ActionType>> = {
  CheckHoursOfOperation: action(
    "Check hours of operation",
    { HoursOfOperationId: any },
    {
      results: { operators: ["Equals"], operands: ["True", "False"], required: ["True", "False"] },
      flowTypes: entryAndQueue,
    },
  ),
  CheckMetricData: action(
    "Check staffing",
    { MetricType: { required: true, values: [...metrics, ...queueMetrics] }, QueueId: any, AgentId: any },
    {
      errors: errors([failure], [noMatch]),
      results: {
        operators: [
          "NumberGreaterThan",
          "NumberGreaterOrEqualTo",
          "NumberLessThan",
          "NumberLessOrEqualTo",
          "Equals",
        ],
      },
      flowTypes: entryAndQueue,
    },
  ),
  GetMetricData: action("Get queue metrics", {
    QueueId: any,
    AgentId: any,
    QueueChannel: oneOf("Voice", "Chat"),
  }),
  CheckOutboundCallStatus: action(
    "Check call progress",
    {},
    {
      results: { operators: ["Equals"], operands: progress },
      flowTypes: ["CAMPAIGN", "OUTBOUND_WHISPER", "CONTACT_FLOW"],
      deafOn: notVoice,
    },
  ),
  CheckVoiceId: action(
    "Check Voice ID",
    {
      CheckVoiceIdOption: {
        required: true,
        values: ["enrollmentStatus", "voiceAuthentication", "fraudDetection"],
      },
    },
    {
      results: { operators: ["Equals"] },
      flowTypes: [...entryQueueAndOutbound, "CUSTOMER_WHISPER", "AGENT_WHISPER"],
      deafOn: notVoice,
    },
  ),
  StartVoiceIdStream: action("Set Voice ID", {}, { deafOn: notVoice }),
  Compare: action(
    "Check contact attributes",
    { ComparisonValue: must },
    { errors: errors([noMatch], []), results: {} },
  ),
  DistributeByPercentage: action(
    "Distribute by percentage",
    {},
    {
      errors: errors([noMatch], [failure]),
      results: { operators: ["NumberLessThan", "NumericLessThan"] },
      flowTypes: entryQueueAndOutbound,
    },
  ),
  EndFlowExecution: action(
    "End flow / Resume",
    {},
    {
      errors: errors([]),
      flowTypes: [
        "CONTACT_FLOW",
        "CUSTOMER_QUEUE",
        "CUSTOMER_WHISPER",
        "AGENT_WHISPER",
        "OUTBOUND_WHISPER",
        "CUSTOMER_HOLD",
        "AGENT_HOLD",
        "AGENT_TRANSFER",
        "QUEUE_TRANSFER",
        "CAMPAIGN",
      ],
      ends: true,
    },
  ),
  Loop: action(
    "Loop",
    { LoopCount: { required: true, range: [0, 100] } },
    {
      errors: errors([], [failure]),
      results: {
        operators: ["Equals"],
        operands: ["ContinueLooping", "DoneLooping"],
        required: ["ContinueLooping", "DoneLooping"],
      },
    },
  ),
  TransferToFlow: action("Transfer to flow", { ContactFlowId: must }, { flowTypes: entry }),
  UpdateFlowAttributes: action(
    "Set contact attributes (flow)",
    { FlowAttributes: must },
    { errors: errors([], [failure]) },
  ),
  UpdateFlowLoggingBehavior: action(
    "Set logging behavior",
    { FlowLoggingBehavior: { required: true, values: ["Enabled", "Disabled"] } },
    { errors: errors([], [failure]) },
  ),
  UpdateRoutingCriteria: action(
    "Set routing criteria",
    { RoutingCriteria: must },
    { flowTypes: entryAndQueue },
  ),
  Wait: action(
    "Wait",
    { TimeLimitSeconds: any, TimeoutSeconds: any, Events: any },
    {
      errors: errors([failure], ["ParticipantNotFound"]),
      results: {
        operators: ["Equals"],
        operands: ["WaitCompleted", "CustomerReturned", "BotParticipantDisconnected"],
        required: ["WaitCompleted"],
      },
      flowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "MODULE"],
    },
  ),
  EvaluateDataTableValues: action("Data table", { DataTableId: must, Queries: must }),
  ListDataTableValues: action("Data table", { DataTableId: must, PrimaryKeyGroups: any }),
  UpsertDataTableValues: action("Data table", {
    DataTableId: must,
    LockVersion: any,
    DataTableUpsertAttributes: must,
  }),
};

/** Actions that ask other systems; of the same shape, kept apart by AWS. */
export const interactionActions: Readonly<Record<string, ActionType>> = {
  InvokeLambdaFunction: action("AWS Lambda function", {
    LambdaFunctionARN: must,
    InvocationTimeLimitSeconds: between(1, 8),
    InvocationType: oneOf("SYNCHRONOUS", "ASYNCHRONOUS"),
    LambdaInvocationAttributes: any,
    ResponseValidation: any,
  }),
  CreateCallbackContact: action(
    "Transfer to queue (callback)",
    {
      QueueId: any,
      AgentId: any,
      InitialCallDelaySeconds: { range: [1, 259_200] },
      MaximumConnectionAttempts: any,
      RetryDelaySeconds: { range: [1, 259_200] },
      ContactFlowId: any,
      CallerId: any,
    },
    { flowTypes: entryAndQueue, deafOn: notVoice },
  ),
  ...Object.fromEntries(
    [
      ["GetCustomerProfile", ["MultipleFoundError", "NoneFoundError"]] as const,
      ["CreateCustomerProfile", []] as const,
      ["UpdateCustomerProfile", []] as const,
      ["GetCustomerProfileObject", ["NoneFoundError"]] as const,
      ["GetCalculatedAttributesForCustomerProfile", ["NoneFoundError"]] as const,
      ["AssociateContactToCustomerProfile", []] as const,
    ].map(([type, more]) => [
      type,
      action(
        "Customer profiles",
        { ProfileRequestData: must, ProfileResponseData: any },
        { errors: errors([failure], more) },
      ),
    ]),
  ),
};
