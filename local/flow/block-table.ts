import type { Block } from "./block.ts";
import { associateContactToCustomerProfile } from "./blocks/associate-contact-to-customer-profile.ts";
import { checkHoursOfOperation } from "./blocks/check-hours-of-operation.ts";
import { checkMetricData } from "./blocks/check-metric-data.ts";
import { compare } from "./blocks/compare.ts";
import { connectParticipantWithLexBot } from "./blocks/connect-participant-with-lex-bot.ts";
import { createCallbackContact } from "./blocks/create-callback-contact.ts";
import { createCase } from "./blocks/create-case.ts";
import { createCustomerProfile } from "./blocks/create-customer-profile.ts";
import { createTask } from "./blocks/create-task.ts";
import { dequeueContactAndTransferToQueue } from "./blocks/dequeue-contact-and-transfer-to-queue.ts";
import { disconnectParticipant } from "./blocks/disconnect-participant.ts";
import { distributeByPercentage } from "./blocks/distribute-by-percentage.ts";
import { endFlowExecution } from "./blocks/end-flow-execution.ts";
import { endFlowModuleExecution } from "./blocks/end-flow-module-execution.ts";
import { getCalculatedAttributesForCustomerProfile } from "./blocks/get-calculated-attributes-for-customer-profile.ts";
import { getCase } from "./blocks/get-case.ts";
import { getCustomerProfile } from "./blocks/get-customer-profile.ts";
import { getCustomerProfileObject } from "./blocks/get-customer-profile-object.ts";
import { getMetricData } from "./blocks/get-metric-data.ts";
import { getParticipantInput } from "./blocks/get-participant-input.ts";
import { invokeFlowModule } from "./blocks/invoke-flow-module.ts";
import { invokeLambdaFunction } from "./blocks/invoke-lambda-function.ts";
import { loop } from "./blocks/loop.ts";
import { messageParticipant } from "./blocks/message-participant.ts";
import { messageParticipantIteratively } from "./blocks/message-participant-iteratively.ts";
import { showView } from "./blocks/show-view.ts";
import { tagContact } from "./blocks/tag-contact.ts";
import { transferContactToQueue } from "./blocks/transfer-contact-to-queue.ts";
import { transferParticipantToThirdParty } from "./blocks/transfer-participant-to-third-party.ts";
import { transferToFlow } from "./blocks/transfer-to-flow.ts";
import { unTagContact } from "./blocks/un-tag-contact.ts";
import { updateCase } from "./blocks/update-case.ts";
import { updateContactAttributes } from "./blocks/update-contact-attributes.ts";
import { updateContactCallbackNumber } from "./blocks/update-contact-callback-number.ts";
import { updateContactData } from "./blocks/update-contact-data.ts";
import { updateContactEventHooks } from "./blocks/update-contact-event-hooks.ts";
import { updateContactRecordingAndAnalyticsBehavior } from "./blocks/update-contact-recording-and-analytics-behavior.ts";
import { updateContactRecordingBehavior } from "./blocks/update-contact-recording-behavior.ts";
import { updateContactRoutingBehavior } from "./blocks/update-contact-routing-behavior.ts";
import { updateContactRoutingCriteria } from "./blocks/update-contact-routing-criteria.ts";
import { updateContactTargetQueue } from "./blocks/update-contact-target-queue.ts";
import { updateContactTextToSpeechVoice } from "./blocks/update-contact-text-to-speech-voice.ts";
import { updateCustomerProfile } from "./blocks/update-customer-profile.ts";
import { updateFlowAttributes } from "./blocks/update-flow-attributes.ts";
import { updateFlowLoggingBehavior } from "./blocks/update-flow-logging-behavior.ts";
import { updatePreviousContactParticipantState } from "./blocks/update-previous-contact-participant-state.ts";
import { wait } from "./blocks/wait.ts";
import { unavailable } from "./unavailable.ts";

/** A type that Connect knows and the laptop does not run: it takes its error branch, by name. */
const notImplemented = "not implemented";

/**
 * Every action type of Connect's flow language and how it behaves here. To add one: copy a small file in `blocks/` and
 * name it here.
 */
const table = {
  AssociateContactToCustomerProfile: associateContactToCustomerProfile,
  AuthenticateParticipant: notImplemented,
  CheckHoursOfOperation: checkHoursOfOperation,
  CheckMetricData: checkMetricData,
  CheckOutboundCallStatus: unavailable("outbound campaigns"),
  CheckVoiceId: unavailable("Voice ID"),
  Compare: compare,
  CompleteOutboundCall: unavailable("outbound calls"),
  ConnectParticipantWithLexBot: connectParticipantWithLexBot,
  CreateCallbackContact: createCallbackContact,
  CreateCase: createCase,
  CreateCustomerProfile: createCustomerProfile,
  CreatePersistentContactAssociation: notImplemented,
  CreateTask: createTask,
  CreateWisdomSession: unavailable("the assistant"),
  DequeueContactAndTransferToQueue: dequeueContactAndTransferToQueue,
  DisconnectParticipant: disconnectParticipant,
  DistributeByPercentage: distributeByPercentage,
  EndFlowExecution: endFlowExecution,
  EndFlowModuleExecution: endFlowModuleExecution,
  EvaluateDataTableValues: notImplemented,
  GetCalculatedAttributesForCustomerProfile: getCalculatedAttributesForCustomerProfile,
  GetCase: getCase,
  GetCustomerProfile: getCustomerProfile,
  GetCustomerProfileObject: getCustomerProfileObject,
  GetMetricData: getMetricData,
  GetParticipantInput: getParticipantInput,
  InvokeFlowModule: invokeFlowModule,
  InvokeLambdaFunction: invokeLambdaFunction,
  ListDataTableValues: notImplemented,
  LoadContactContent: notImplemented,
  Loop: loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  ResumeContact: notImplemented,
  ShowView: showView,
  StartOutboundChatContact: notImplemented,
  StartVoiceIdStream: unavailable("Voice ID"),
  TagContact: tagContact,
  TransferContactToAgent: notImplemented,
  TransferContactToQueue: transferContactToQueue,
  TransferParticipantToThirdParty: transferParticipantToThirdParty,
  TransferToFlow: transferToFlow,
  UnTagContact: unTagContact,
  UpdateCase: updateCase,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactCallbackNumber: updateContactCallbackNumber,
  UpdateContactData: updateContactData,
  UpdateContactEventHooks: updateContactEventHooks,
  UpdateContactMediaProcessing: notImplemented,
  UpdateContactMediaStreamingBehavior: unavailable("Kinesis Video Streams"),
  UpdateContactRecordingAndAnalyticsBehavior: updateContactRecordingAndAnalyticsBehavior,
  UpdateContactRecordingBehavior: updateContactRecordingBehavior,
  UpdateContactRoutingBehavior: updateContactRoutingBehavior,
  UpdateContactRoutingCriteria: updateContactRoutingCriteria,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: updateContactTextToSpeechVoice,
  UpdateCustomerProfile: updateCustomerProfile,
  UpdateFlowAttributes: updateFlowAttributes,
  UpdateFlowLoggingBehavior: updateFlowLoggingBehavior,
  UpdatePreviousContactParticipantState: updatePreviousContactParticipantState,
  /** The reference's name for what exports call UpdateContactRoutingCriteria. */
  UpdateRoutingCriteria: updateContactRoutingCriteria,
  UpsertDataTableValues: notImplemented,
  Wait: wait,
} as const satisfies Readonly<Record<string, Block | typeof notImplemented>>;

/** Action type → how it behaves. */
export const blocks: ReadonlyMap<string, Block> = new Map(
  Object.entries<Block | typeof notImplemented>(table).flatMap(([type, block]) =>
    block === notImplemented ? [] : [[type, block]],
  ),
);

/** Is this a type of Connect's flow language at all? */
export const isKnownType = (type: string): boolean => Object.hasOwn(table, type);
