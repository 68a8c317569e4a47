import { arnOf, queueId, routingProfileList, statusList } from "../instance.ts";
import type { Agent } from "../world.ts";
import { streamsQueue, streamsStatus } from "./streams-snapshot.ts";

/** The agent's configuration as `agent::update` carries it beside the snapshot. */
export function streamsConfiguration(agent: Agent) {
  const profile = routingProfileList.find(({ symbol }) => symbol === agent.routingProfile);
  if (!profile) throw new Error(`Agent ${agent.username} has no known routing profile.`);
  const queues = profile.queues.map((symbol) => streamsQueue(queueId(symbol)));
  const ownQueue = arnOf("queue/agent", agent.userId);
  return {
    agentARN: agent.arn,
    name: agent.name,
    username: agent.username,
    extension: "",
    softphoneEnabled: true,
    softphoneAutoAccept: false,
    softphonePersistentConnection: false,
    voiceEnhancementMode: "NONE",
    agentPreferences: { LANGUAGE: "en_US" },
    // Dialling out comes with a later story; an empty list keeps Streams from offering it.
    permissions: [],
    dialableCountries: [],
    agentStates: statusList.map(streamsStatus),
    routingProfile: {
      name: profile.name,
      routingProfileARN: profile.arn,
      routingProfileId: profile.arn,
      channelConcurrencyMap: { VOICE: profile.voice, CHAT: profile.chat, TASK: 0 },
      defaultOutboundQueue: queues[0] ?? null,
      queues: [...queues, { name: null, queueARN: ownQueue, queueId: ownQueue }],
    },
  };
}
