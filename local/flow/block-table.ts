import type { Block } from "./block.ts";
import { checkHoursOfOperation } from "./blocks/check-hours-of-operation.ts";
import { compare } from "./blocks/compare.ts";
import { connectParticipantWithLexBot } from "./blocks/connect-participant-with-lex-bot.ts";
import { disconnectParticipant } from "./blocks/disconnect-participant.ts";
import { endFlowExecution } from "./blocks/end-flow-execution.ts";
import { getParticipantInput } from "./blocks/get-participant-input.ts";
import { invokeLambdaFunction } from "./blocks/invoke-lambda-function.ts";
import { loop } from "./blocks/loop.ts";
import { messageParticipantIteratively } from "./blocks/message-participant-iteratively.ts";
import { messageParticipant } from "./blocks/message-participant.ts";
import { transferContactToQueue } from "./blocks/transfer-contact-to-queue.ts";
import { transferToFlow } from "./blocks/transfer-to-flow.ts";
import { updateContactAttributes } from "./blocks/update-contact-attributes.ts";
import { updateContactData } from "./blocks/update-contact-data.ts";
import { updateContactEventHooks } from "./blocks/update-contact-event-hooks.ts";
import { updateContactRecordingBehavior } from "./blocks/update-contact-recording-behavior.ts";
import { updateContactTargetQueue } from "./blocks/update-contact-target-queue.ts";
import { updateContactTextToSpeechVoice } from "./blocks/update-contact-text-to-speech-voice.ts";
import { updateFlowAttributes } from "./blocks/update-flow-attributes.ts";
import { updateFlowLoggingBehavior } from "./blocks/update-flow-logging-behavior.ts";
import { wait } from "./blocks/wait.ts";

/** Action type → how it behaves. To add one: copy a small file in `blocks/`, add a line here, take it off below. */
export const blocks: ReadonlyMap<string, Block> = new Map(
  Object.entries({
    CheckHoursOfOperation: checkHoursOfOperation,
    Compare: compare,
    ConnectParticipantWithLexBot: connectParticipantWithLexBot,
    DisconnectParticipant: disconnectParticipant,
    EndFlowExecution: endFlowExecution,
    GetParticipantInput: getParticipantInput,
    InvokeLambdaFunction: invokeLambdaFunction,
    Loop: loop,
    MessageParticipant: messageParticipant,
    MessageParticipantIteratively: messageParticipantIteratively,
    TransferContactToQueue: transferContactToQueue,
    TransferToFlow: transferToFlow,
    UpdateContactAttributes: updateContactAttributes,
    UpdateContactData: updateContactData,
    UpdateContactEventHooks: updateContactEventHooks,
    UpdateContactRecordingBehavior: updateContactRecordingBehavior,
    UpdateContactTargetQueue: updateContactTargetQueue,
    UpdateContactTextToSpeechVoice: updateContactTextToSpeechVoice,
    UpdateFlowAttributes: updateFlowAttributes,
    UpdateFlowLoggingBehavior: updateFlowLoggingBehavior,
    Wait: wait,
  }),
);

/** Types that Connect knows and the laptop does not run: they take their error branch, by name. */
const notImplemented: ReadonlySet<string> = new Set([
  "AssociateContactToCustomerProfile",
  "AuthenticateParticipant",
  "CheckMetricData",
  "CheckOutboundCallStatus",
  "CheckVoiceId",
  "CompleteOutboundCall",
  "CreateCallbackContact",
  "CreateCase",
  "CreateCustomerProfile",
  "CreatePersistentContactAssociation",
  "CreateTask",
  "CreateWisdomSession",
  "DequeueContactAndTransferToQueue",
  "DistributeByPercentage",
  "EndFlowModuleExecution",
  "EvaluateDataTableValues",
  "GetCalculatedAttributesForCustomerProfile",
  "GetCase",
  "GetCustomerProfile",
  "GetCustomerProfileObject",
  "GetMetricData",
  "InvokeFlowModule",
  "ListDataTableValues",
  "LoadContactContent",
  "ResumeContact",
  "ShowView",
  "StartOutboundChatContact",
  "StartVoiceIdStream",
  "TagContact",
  "TransferContactToAgent",
  "TransferParticipantToThirdParty",
  "UnTagContact",
  "UpdateCase",
  "UpdateContactCallbackNumber",
  "UpdateContactMediaProcessing",
  "UpdateContactMediaStreamingBehavior",
  "UpdateContactRecordingAndAnalyticsBehavior",
  "UpdateContactRoutingBehavior",
  "UpdateContactRoutingCriteria",
  "UpdateCustomerProfile",
  "UpdatePreviousContactParticipantState",
  "UpdateRoutingCriteria",
  "UpsertDataTableValues",
]);

/** Is this a type of Connect's flow language at all? */
export const isKnownType = (type: string): boolean => blocks.has(type) || notImplemented.has(type);
