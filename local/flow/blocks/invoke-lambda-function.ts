import { z } from "zod";
import { instanceArn } from "../../instance.ts";
import type { ContactDetails } from "../../world.ts";
import { failed, next } from "../block.ts";
import type { Block, Outcome } from "../block.ts";
import type { FlowHost } from "../flow-host.ts";
import { text, textMap, wholeNumber } from "../parameters.ts";
import { isObject } from "../references.ts";

const Parameters = z.object({
  LambdaFunctionARN: text,
  InvocationTimeLimitSeconds: wholeNumber(1, 8).default(3),
  InvocationType: z.enum(["SYNCHRONOUS", "ASYNCHRONOUS"]).default("SYNCHRONOUS"),
  LambdaInvocationAttributes: textMap.default({}),
  ResponseValidation: z
    .object({ ResponseType: z.enum(["STRING_MAP", "JSON"]) })
    .default({ ResponseType: "STRING_MAP" }),
});

const mostAnswerBytes = 32 * 1_024;
const tooLate = Symbol("too late");

/**
 * Calls a function and keeps its answer in `$.External`. Too late, too large, failing or of the wrong shape: error
 * branch, and the former answer is gone.
 * https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export const invokeLambdaFunction: Block = {
  run: async ({ parameters, host, memory }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { LambdaFunctionARN, InvocationTimeLimitSeconds, InvocationType, ...rest } = parsed.data;
    memory.external = {};
    const event = contactFlowEvent(host, rest.LambdaInvocationAttributes);
    if (InvocationType === "ASYNCHRONOUS") {
      // Nobody waits for it, so nobody learns that it failed either.
      host.invokeLambda(LambdaFunctionARN, event).catch(() => undefined);
      return next;
    }
    const answer = await Promise.race([
      host.invokeLambda(LambdaFunctionARN, event).catch(() => undefined),
      host.sleep(InvocationTimeLimitSeconds * 1_000).then(() => tooLate),
    ]);
    if (answer === tooLate) return failed("the function took too long");
    return keep(answer, rest.ResponseValidation.ResponseType, (external) => {
      memory.external = external;
    });
  },
};

function keep(answer: unknown, type: "STRING_MAP" | "JSON", save: (external: unknown) => void): Outcome {
  if (!isObject(answer)) return failed("the function failed or did not answer with an object");
  if (Buffer.byteLength(JSON.stringify(answer)) > mostAnswerBytes)
    return failed("the function's answer is too large");
  if (type === "STRING_MAP" && !Object.values(answer).every((value) => typeof value === "string")) {
    return failed("the function's answer is not a flat map of texts");
  }
  save(answer);
  return next;
}

/** The event a function gets from a flow, as Connect sends it: every value a text, nothing the caller typed. */
export function contactFlowEvent(host: FlowHost, parameters: Readonly<Record<string, string>>) {
  const contact = host.contact();
  const { details = {} } = contact;
  const queue = contact.targetQueueId === null ? null : host.queue(contact.targetQueueId);
  return {
    Name: "ContactFlowEvent",
    Details: {
      ContactData: {
        Attributes: { ...contact.attributes },
        Channel: contact.channel,
        ContactId: contact.contactId,
        CustomerEndpoint: endpoint(contact.customerEndpoint),
        InitialContactId: contact.initialContactId,
        InitiationMethod: contact.initiationMethod,
        InstanceARN: instanceArn,
        LanguageCode: contact.languageCode ?? "en-US",
        MediaStreams: { Customer: { Audio: null } },
        PreviousContactId: details.previousContactId ?? contact.contactId,
        Queue: queue ? { ARN: queue.arn, Name: queue.name, OutboundCallerId: null } : null,
        SystemEndpoint: endpoint(contact.systemEndpoint),
        ...described(details),
      },
      Parameters: { ...parameters },
    },
  };
}

const endpoint = (given: { type: string; address: string } | null) =>
  given && { Address: given.address, Type: given.type };

const described = ({ name, description, customerId, references, tags }: ContactDetails) => ({
  CustomerId: customerId ?? null,
  Description: description ?? null,
  Name: name ?? null,
  References: references ?? {},
  Tags: tags ?? {},
});
