import * as z from "zod";

/**
 * The parts of the agent event stream that say who holds a contact. Shape and states:
 * https://docs.aws.amazon.com/connect/latest/adminguide/agent-event-stream-model.html
 */
const AgentContact = z.object({
  ContactId: z.string(),
  State: z.string(),
  StateStartTimestamp: z.iso.datetime(),
  ConnectedToAgentTimestamp: z.iso.datetime().nullish(),
  QueueTimestamp: z.iso.datetime().nullish(),
  Queue: z.object({ ARN: z.string() }).nullish(),
});

const Snapshot = z.object({
  Configuration: z.object({
    Username: z.string(),
    FirstName: z.string().nullish(),
    LastName: z.string().nullish(),
    AgentHierarchyGroups: z.record(z.string(), z.object({ Name: z.string() }).nullish()).nullish(),
  }),
  Contacts: z.array(AgentContact).nullish(),
});

export const AgentEvent = z.object({
  AgentARN: z.string(),
  EventType: z.string(),
  EventTimestamp: z.iso.datetime(),
  CurrentAgentSnapshot: Snapshot.nullish(),
  PreviousAgentSnapshot: Snapshot.nullish(),
});

export type AgentEvent = z.infer<typeof AgentEvent>;
export type AgentContact = z.infer<typeof AgentContact>;
