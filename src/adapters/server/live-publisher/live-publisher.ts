import type { Clock } from "#journey/clock.ts";
import type { LivePublisher } from "#journey/insight/floor.ts";
import { credentialsFromEnvironment, requestSigner } from "../healthlake/sign-request.ts";
import type { Credentials } from "../healthlake/sign-request.ts";

export interface LivePublisherOptions {
  /** AppSync Events' HTTP endpoint, whole: `https://<id>.appsync-api.<region>.amazonaws.com/event`. */
  readonly endpoint: string;
  readonly region: string;
  readonly clock: Clock;
  readonly credentials?: () => Credentials;
  readonly fetch?: typeof fetch;
}

const publishMs = 3_000;

/**
 * Publishes to AppSync Events over signed HTTP. Rejects with `live.refused` when a channel was not served.
 * https://docs.aws.amazon.com/appsync/latest/eventapi/publish-http.html
 */
export function appSyncLivePublisher(options: LivePublisherOptions): LivePublisher {
  const url = new URL(options.endpoint);
  const credentials = options.credentials ?? (() => credentialsFromEnvironment(process.env));
  const sign = requestSigner({
    service: "appsync",
    region: options.region,
    clock: options.clock,
    credentials,
  });
  const send = options.fetch ?? fetch;
  const publishTo = async (channel: string, news: Readonly<Record<string, string>>): Promise<void> => {
    const body = JSON.stringify({ channel, events: [JSON.stringify(news)] });
    const request = { method: "POST" as const, url, headers: { "content-type": "application/json" }, body };
    const headers = await sign(request);
    const response = await send(url, {
      method: "POST",
      headers,
      body,
      signal: AbortSignal.timeout(publishMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error("live.refused");
  };
  return {
    publish: async (channels, news) => {
      await Promise.all(channels.map((channel) => publishTo(channel, news)));
    },
  };
}
