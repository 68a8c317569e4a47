import "amazon-connect-chatjs";

export interface ParticipantAccess {
  readonly contactId: string;
  readonly participantId: string;
  readonly participantToken: string;
}

export interface ChatService {
  readonly region: string;
  /** The participant service; null on AWS, where ChatJS knows it by region. */
  readonly endpoint: string | null;
}

let configured = false;

/**
 * Tells ChatJS once where the participant service is. It keeps its clients by region, so a later change would be
 * ignored; Streams' own configuration leaves an endpoint set here alone.
 */
export function configureChat({ region, endpoint }: ChatService): void {
  if (configured) return;
  configured = true;
  connect.ChatSession.setGlobalConfig({
    region,
    loggerConfig: { useDefaultLogger: false },
    ...(endpoint === null ? {} : { endpoint }),
  });
}

/** A connected session of the member's. Rejects with what ChatJS rejects with. */
export async function connectMember(
  details: ParticipantAccess,
  region: string,
): Promise<connect.CustomerChatSession> {
  const session = connect.ChatSession.create({
    chatDetails: details,
    type: "CUSTOMER",
    options: { region },
    // Its telemetry would go to Amazon from the member's browser.
    disableCSM: true,
  });
  await session.connect();
  return session;
}
