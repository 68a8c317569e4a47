import type { Ports } from "./addresses.ts";
import { serve } from "./serve.ts";
import type { Running } from "./serve.ts";

/** What answers at one port. */
export type Listening = Parameters<typeof serve>[0];

/** All three or none: a port that is taken leaves nothing running. */
export async function listenOnAll(
  ports: Ports,
  services: readonly [Listening, Listening, Listening],
): Promise<readonly Running[]> {
  const [page, aws, connect] = services;
  const started: Running[] = [];
  try {
    started.push(
      await serve(page, ports.page),
      await serve(aws, ports.aws),
      await serve(connect, ports.connect),
    );
    return started;
  } catch (error) {
    await Promise.all(started.map((server) => server.close()));
    throw error;
  }
}
