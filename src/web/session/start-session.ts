import { createBackend } from "#adapters/browser/backend/backend.ts";
import { browserClock } from "#adapters/browser/browser-clock.ts";
import { createContactControl } from "#adapters/browser/connect-streams/create-contact-control.ts";
import { createLive } from "#adapters/browser/live/live.ts";
import { createSignIn } from "#adapters/browser/sign-in/sign-in.ts";
import type { Outputs } from "#contract/outputs.ts";
import type { ContactControlStore } from "#journey/agent-action/contact-control.ts";
import { agentChats } from "./agent-chats.ts";
import type { Session } from "./session.ts";

/** Joins this run's adapters. `panel` holds the contact control panel's frame for as long as the page lives. */
export function startSession(outputs: Outputs, panel: HTMLElement): Session {
  const { connect, participant, api } = outputs.custom;
  const signIn = createSignIn(outputs);
  let control: ContactControlStore | null = null;
  return {
    signIn,
    backend: createBackend({ url: api.url, token: signIn.token }),
    live: createLive(outputs, signIn.token),
    openControl: () =>
      (control ??= createContactControl({
        container: panel,
        ccpUrl: connect.ccpUrl,
        region: connect.region,
        participantEndpoint: participant?.endpoint ?? null,
        clock: () => browserClock.now().getTime(),
      })),
    ...agentChats(outputs),
    clock: browserClock,
  };
}
