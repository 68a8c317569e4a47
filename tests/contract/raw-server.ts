import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What came in, and how to answer it down to the socket. */
export type Answering = (request: IncomingMessage, response: ServerResponse, body: string) => void;

export interface RawServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A real HTTP server on a free port that answers as badly as it is told to. */
export async function rawServer(answer: Answering): Promise<RawServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => answer(request, response, Buffer.concat(chunks).toString()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
