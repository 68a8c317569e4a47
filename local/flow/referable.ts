import { instanceArn, region } from "../instance.ts";
import type { RunMemory } from "./block.ts";
import type { BotTurn, FlowHost } from "./flow-host.ts";
import type { Referable } from "./references.ts";

/**
 * Everything `$.…` may name while a flow runs.
 * https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html
 */
export function referable(host: FlowHost, memory: RunMemory): Referable {
  const contact = host.contact();
  const { details = {} } = contact;
  const queue = contact.targetQueueId === null ? null : host.queue(contact.targetQueueId);
  return {
    ContactId: contact.contactId,
    InitialContactId: contact.initialContactId,
    Channel: contact.channel,
    InitiationMethod: contact.initiationMethod,
    InstanceARN: instanceArn,
    AwsRegion: region,
    LanguageCode: contact.languageCode,
    CustomerEndpoint: endpoint(contact.customerEndpoint),
    SystemEndpoint: endpoint(contact.systemEndpoint),
    Queue: { Name: queue?.name ?? "", ARN: queue?.arn ?? "" },
    Attributes: contact.attributes,
    FlowAttributes: memory.flowAttributes,
    External: memory.external,
    StoredCustomerInput: memory.storedInput,
    Lex: memory.lex ? lexResult(memory.lex) : {},
    PreviousContactId: details.previousContactId ?? contact.contactId,
    Name: details.name,
    Description: details.description,
    CustomerId: details.customerId,
    References: details.references,
    Tags: details.tags,
    ...memory.results,
  };
}

const endpoint = (given: { type: string; address: string } | null) => ({
  Address: given?.address ?? "",
  Type: given?.type ?? "",
});

function lexResult(turn: BotTurn) {
  return {
    IntentName: turn.intentName,
    IntentConfidence: { Score: turn.intentConfidence ?? "" },
    DialogState: turn.dialogState,
    Slots: turn.slots,
    SessionAttributes: turn.sessionAttributes,
  };
}
