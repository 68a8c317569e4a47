import {
  action,
  any,
  between,
  entry,
  entryAndQueue,
  entryQueueAndOutbound,
  errors,
  failure,
  fixed,
  must,
  notChat,
  notVoice,
  oneOf,
} from "./action-type.ts";
import type { ActionType } from "./action-type.ts";

const queueOrAgent = { QueueId: any, AgentId: any };
const linked = { LinkContactToCase: oneOf("true", "false"), CaseRequestFields: any };
const full = errors(["QueueAtCapacity", failure]);
const recording = { flowTypes: entryQueueAndOutbound, deafOn: ["task", "email"] } as const;

/**
 * What changes the contact itself.
 * https://docs.aws.amazon.com/connect/latest/APIReference/contact-actions.html
 */
export const contactActions: Readonly<Record<string, ActionType>> = {
  CompleteOutboundCall: action(
    "Call phone number",
    { CallerId: any, VoiceConnector: any, ConnectionTimeLimitSeconds: between(1, 600) },
    { errors: errors([], [failure]), flowTypes: ["OUTBOUND_WHISPER"], deafOn: notVoice },
  ),
  CreateCase: action(
    "Cases",
    { ...linked, CaseTemplateId: must },
    { errors: errors([failure], ["ContactNotLinked"]) },
  ),
  GetCase: action(
    "Cases",
    { ...linked, GetLastUpdatedCase: oneOf("true", "false"), CustomerId: any, CaseResponseFields: any },
    { errors: errors([failure], ["ContactNotLinked", "MultipleFound", "NoneFound"]) },
  ),
  UpdateCase: action(
    "Cases",
    { ...linked, CaseId: any },
    { errors: errors([failure], ["ContactNotLinked"]) },
  ),
  CreateTask: action("Create task", {
    ContactFlowId: any,
    Name: must,
    Description: any,
    Attributes: any,
    References: any,
    DelaySeconds: { range: [1, 518_400] },
    ScheduledTime: any,
    TaskTemplateId: fixed,
  }),
  CreateWisdomSession: action("Connect assistant", { WisdomAssistantArn: must }),
  TransferContactToQueue: action("Transfer to queue", {}, { errors: full, flowTypes: entry }),
  DequeueContactAndTransferToQueue: action("Transfer to queue", queueOrAgent, {
    errors: full,
    flowTypes: ["CUSTOMER_QUEUE"],
  }),
  TransferContactToAgent: action(
    "Transfer to agent",
    {},
    { errors: errors([], [failure]), flowTypes: ["AGENT_TRANSFER", "QUEUE_TRANSFER"], deafOn: notVoice },
  ),
  TagContact: action("Contact tags", { Tags: must }, { errors: errors([], [failure]) }),
  UnTagContact: action("Contact tags", { TagKeys: { required: true, fixed: true } }),
  UpdateContactAttributes: action("Set contact attributes", {
    Attributes: must,
    TargetContact: { ...fixed, values: ["Current", "Related"] },
  }),
  UpdateContactData: action("Set contact attributes", {
    Name: any,
    Description: any,
    LanguageCode: any,
    CustomerId: any,
    References: any,
    WisdomSessionArn: any,
    IsVoiceIdStreamingEnabled: any,
    IsVoiceAuthenticationEnabled: any,
    IsFraudDetectionEnabled: any,
    VoiceAuthenticationThreshold: any,
    VoiceAuthenticationResponseTime: any,
    FraudDetectionThreshold: any,
    WatchlistId: any,
    SegmentAttributes: any,
    TargetContact: any,
  }),
  UpdateContactCallbackNumber: action(
    "Set callback number",
    { CallbackNumber: must },
    {
      errors: errors(["InvalidCallbackNumber", "CallbackNumberNotDialable"], [failure]),
      flowTypes: entryAndQueue,
      deafOn: notVoice,
    },
  ),
  UpdateContactEventHooks: action("Set event flow", { EventHooks: must, EventHooksConfiguration: any }),
  UpdateContactMediaProcessing: action(
    "Set recording, analytics and processing",
    { ChatProcessor: any },
    { errors: errors([failure], ["ChannelMismatch"]), deafOn: notChat },
  ),
  UpdateContactMediaStreamingBehavior: action(
    "Start media streaming",
    { MediaStreamingState: oneOf("Enabled", "Disabled"), Participants: any, MediaStreamType: oneOf("Audio") },
    { flowTypes: [...entryQueueAndOutbound, "CUSTOMER_WHISPER", "AGENT_WHISPER"], deafOn: notVoice },
  ),
  UpdateContactRecordingBehavior: action(
    "Set recording and analytics behavior",
    { RecordingBehavior: any, AnalyticsBehavior: any },
    { errors: errors([], [failure]), ...recording },
  ),
  UpdateContactRecordingAndAnalyticsBehavior: action(
    "Set recording, analytics and processing",
    { ChatBehavior: any, VoiceBehavior: any, ScreenRecordingBehavior: any },
    { errors: errors([failure], ["ChannelMismatch", "InFlightRedactionConfigurationFailed"]), ...recording },
  ),
  ResumeContact: action("Resume contact", {}, { deafOn: ["voice", "chat"] }),
  UpdateContactRoutingBehavior: action(
    "Change routing priority / age",
    {
      QueuePriority: { range: [1, Number.MAX_SAFE_INTEGER], fixed: true },
      QueueTimeAdjustmentSeconds: fixed,
    },
    { errors: errors([], [failure]), flowTypes: entryQueueAndOutbound },
  ),
  UpdateContactTargetQueue: action("Set working queue", queueOrAgent, { flowTypes: entry }),
  UpdateContactTextToSpeechVoice: action(
    "Set voice",
    {
      TextToSpeechVoice: must,
      TextToSpeechEngine: any,
      TextToSpeechStyle: oneOf("None", "Conversational", "Newscaster"),
    },
    { errors: errors([], [failure]) },
  ),
  UpdatePreviousContactParticipantState: action(
    "Hold customer or agent",
    { PreviousContactParticipantState: oneOf("AgentOnHold", "CustomerOnHold", "OffHold") },
    { flowTypes: [...entry, "OUTBOUND_WHISPER"], deafOn: notVoice },
  ),
  InvokeFlowModule: action("Invoke module", { FlowModuleId: must }, { results: {} }),
  EndFlowModuleExecution: action("Return", {}, { errors: errors([]), flowTypes: ["MODULE"], ends: true }),
  StartOutboundChatContact: action("Send message", {
    SourceEndpoint: must,
    DestinationEndpoint: must,
    ContactFlowArn: any,
    ContactSubtype: any,
    InitialSystemMessage: any,
    RelatedContact: any,
  }),
  UpdateContactRoutingCriteria: action(
    "Set routing criteria",
    { RoutingCriteria: must },
    { flowTypes: entryAndQueue },
  ),
  CreatePersistentContactAssociation: action(
    "Create persistent contact association",
    { RehydrationType: oneOf("ENTIRE_PAST_SESSION", "FROM_SEGMENT"), SourceContactId: must },
    { deafOn: notChat },
  ),
  LoadContactContent: action(
    "Get stored content",
    { ContentType: oneOf("EmailMessage") },
    { deafOn: ["voice", "chat", "task"] },
  ),
};
