import {
  action,
  any,
  between,
  entry,
  entryAndQueue,
  errors,
  failure,
  fixed,
  must,
  noMatch,
  notChat,
  notVoice,
  oneOf,
} from "./action-type.ts";
import type { ActionType } from "./action-type.ts";

const keys = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"];

/**
 * What a participant hears, says and presses.
 * https://docs.aws.amazon.com/connect/latest/APIReference/participant-actions.html
 */
export const participantActions: Readonly<Record<string, ActionType>> = {
  MessageParticipant: action(
    "Play prompt",
    {
      PromptId: any,
      Text: any,
      SSML: any,
      Media: any,
      SkipWhenDTMFBufferEnabled: oneOf("true", "false"),
      TextToSpeechType: any,
    },
    {
      flowTypes: [
        ...entryAndQueue,
        "CUSTOMER_WHISPER",
        "AGENT_WHISPER",
        "OUTBOUND_WHISPER",
        "CUSTOMER_HOLD",
        "AGENT_HOLD",
      ],
    },
  ),
  MessageParticipantIteratively: action(
    "Loop prompts",
    { Messages: must, InterruptFrequencySeconds: any, ContinueMessagingDuringInterrupt: any },
    {
      results: { operators: ["Equals"], operands: ["MessagesInterrupted"] },
      flowTypes: ["CUSTOMER_QUEUE", "CUSTOMER_HOLD", "AGENT_HOLD"],
      deafOn: notVoice,
    },
  ),
  GetParticipantInput: action(
    "Get customer input",
    {
      PromptId: any,
      Text: any,
      SSML: any,
      Media: any,
      InputTimeLimitSeconds: between(1, 179),
      StoreInput: oneOf("true", "false"),
      InputValidation: any,
      InputEncryption: any,
      DTMFConfiguration: any,
      EnableDTMFBuffer: oneOf("true", "false"),
    },
    {
      errors: errors([failure], [noMatch, "InputTimeLimitExceeded", "InvalidPhoneNumber"]),
      results: { operators: ["Equals"], operands: keys },
      flowTypes: entryAndQueue,
      deafOn: notVoice,
    },
  ),
  ConnectParticipantWithLexBot: action(
    "Get customer input (Amazon Lex)",
    {
      PromptId: any,
      Text: any,
      SSML: any,
      Media: any,
      LexInitializationData: any,
      LexInitilizationData: any,
      LexV2Bot: any,
      LexBot: any,
      LexSessionAttributes: any,
      LexTimeoutSeconds: any,
    },
    {
      errors: errors([noMatch, failure], ["InputTimeLimitExceeded"]),
      results: { operators: ["Equals", "NumberGreaterThan", "NumberGreaterOrEqualTo", "NumberLessThan"] },
      flowTypes: entryAndQueue,
      deafOn: ["email"],
    },
  ),
  DisconnectParticipant: action(
    "Disconnect",
    {},
    { errors: errors([]), flowTypes: entryAndQueue, ends: true },
  ),
  ShowView: action(
    "Show view",
    {
      ViewResource: must,
      InvocationTimeLimitSeconds: fixed,
      ViewData: any,
      SensitiveDataConfiguration: any,
    },
    {
      errors: errors([noMatch, failure, "TimeLimitExceeded"]),
      results: { operators: ["Equals"] },
      flowTypes: [...entry, "CUSTOMER_QUEUE"],
      deafOn: notChat,
    },
  ),
  AuthenticateParticipant: action(
    "Authenticate customer",
    { CognitoConfiguration: must, CustomerProfilesConfiguration: any, TimeLimitMinutes: between(3, 15) },
    {
      errors: errors(["TimeLimitExceeded", failure]),
      results: { operators: ["Equals"], operands: ["OptedOut"] },
      flowTypes: ["CONTACT_FLOW"],
      deafOn: notChat,
    },
  ),
  TransferParticipantToThirdParty: action(
    "Transfer to phone number",
    {
      ThirdPartyPhoneNumber: must,
      ThirdPartyConnectionTimeLimitSeconds: between(1, 600),
      ContinueFlowExecution: oneOf("true", "false"),
      ThirdPartyDTMFDigits: any,
      CallerId: any,
    },
    {
      errors: errors([failure], ["CallFailed", "ConnectionTimeLimitExceeded"]),
      flowTypes: entryAndQueue,
      deafOn: notVoice,
    },
  ),
};
