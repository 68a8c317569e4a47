import { actionTypes } from "./action-types.ts";

/** Names that people and machines make up, mostly after the console's blocks, and what they must have meant. */
const meant: Readonly<Record<string, string>> = {
  PlayPrompt: "MessageParticipant",
  SendMessage: "MessageParticipant",
  SetAttributes: "UpdateContactAttributes",
  SetContactAttributes: "UpdateContactAttributes",
  SetVoice: "UpdateContactTextToSpeechVoice",
  CheckAttribute: "Compare",
  CheckContactAttributes: "Compare",
  CheckCondition: "Compare",
  TransferToQueue: "TransferContactToQueue",
  TransferContactToFlow: "TransferToFlow",
  TransferToPhoneNumber: "TransferParticipantToThirdParty",
  CheckStaffing: "CheckMetricData",
  CheckQueueStatus: "CheckMetricData",
  SetCallbackNumber: "UpdateContactCallbackNumber",
  SetQueue: "UpdateContactTargetQueue",
  SetWorkingQueue: "UpdateContactTargetQueue",
  SetLoggingBehavior: "UpdateFlowLoggingBehavior",
  SetRecordingBehavior: "UpdateContactRecordingBehavior",
  StartMediaStreaming: "UpdateContactMediaStreamingBehavior",
  GetCustomerInput: "GetParticipantInput (keys) or ConnectParticipantWithLexBot (a bot)",
  StoreUserInput: 'GetParticipantInput with "StoreInput": "True"',
  StoreCustomerInput: 'GetParticipantInput with "StoreInput": "True"',
  InvokeAWSLambdaFunction: "InvokeLambdaFunction",
  InvokeLambda: "InvokeLambdaFunction",
  InvokeModule: "InvokeFlowModule",
  Disconnect: "DisconnectParticipant",
  EndFlow: "EndFlowExecution",
  InvokeAgentAction: "ConnectParticipantWithLexBot",
  InvokeBedrockAgent: "ConnectParticipantWithLexBot",
};

/** A flow needs no action to begin with. */
const beginnings = new Set(["Start", "Trigger", "EntryPoint", "Entry", "Begin"]);

/** What to write instead of a type that does not exist, in a sentence. */
export function hintForType(type: string): string {
  if (beginnings.has(type)) return "Leave it out: StartAction alone says where a flow begins.";
  const known = Object.hasOwn(meant, type) ? meant[type] : nearestType(type);
  return known
    ? `Write ${known}.`
    : "The Flow language has no action of this or a similar name; look the block up in the action reference.";
}

/** The documented type that differs in the fewest letters, when they are few. */
function nearestType(type: string): string | undefined {
  const near = [...actionTypes.keys()]
    .map((known) => ({ known, apart: lettersApart(type.toLowerCase(), known.toLowerCase()) }))
    .sort((a, b) => a.apart - b.apart)[0];
  return near && near.apart <= Math.ceil(type.length / 4) ? near.known : undefined;
}

/** Levenshtein's distance. */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(one.slice(0, 100)).entries()) {
    const next = [i + 1];
    for (const [j, otherLetter] of Array.from(other).entries()) {
      const replace = (row[j] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(replace, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
