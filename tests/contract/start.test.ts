import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createServer } from "node:net";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { FirehoseClient, PutRecordCommand } from "@aws-sdk/client-firehose";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { streams } from "#infra/manifest.ts";
import { takePorts } from "#local/addresses.ts";
import { buildPages } from "#local/build-pages.ts";
import { region } from "#local/instance.ts";

/** `npm start` as a process of its own: what it says when it cannot start, and how it ends. */

const base = mkdtempSync(join(tmpdir(), "careline-start-"));
const children = new Set<ChildProcess>();
let folder: string;
let folders = 0;

beforeAll(async () => {
  // The first build of the pages takes long; it is not what is watched here.
  await buildPages();
}, 120_000);
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const newFolder = (): string => {
  folder = join(base, `data-${(folders += 1)}`);
  mkdirSync(folder);
  return folder;
};

function start(...options: string[]) {
  const script = join(import.meta.dirname, "../../local/start.ts");
  const child = spawn(process.execPath, [script, "--members", "15", ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  const said = { out: "", error: "" };
  child.stdout.on("data", (data: Buffer) => (said.out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (said.error += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const isReady = (): Promise<void> => expect.poll(() => said.out, { timeout: 40_000 }).toContain("is ready");
  return { child, said, ended, isReady };
}

/** It did not start, said why in one line, and the exit code says that the reason is the caller's. */
async function refusesWith(words: RegExp, ...options: string[]): Promise<void> {
  const { said, ended } = start(...options);
  expect(await ended).toBe(2);
  const lines = said.error
    .split("\n")
    .filter((line) => line !== "" && !/Warning|--trace-warnings/.test(line));
  expect(lines).toEqual([expect.stringMatching(words)]);
}

const freePort = async (): Promise<number> => {
  const { page } = await takePorts(0);
  return page < 65_000 ? page : freePort();
};

describe("what keeps it from starting is one clear line", () => {
  test("a port in use, even the last of the three", async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const address = taken.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const words = new RegExp(
      `^Port ${port} is in use\\. Stop what uses it, or start with --port <another>\\.$`,
    );
    await refusesWith(words, "--data", newFolder(), "--port", String(port - 2));
    await new Promise((resolve) => taken.close(resolve));
  });

  test.each(["abc", "70000"])("--port %s", async (port) => {
    await refusesWith(/^--port must be a whole number from 1024 to 65533, not "/, "--port", port);
  });

  test("a quirk of the FHIR store there is not", async () => {
    await refusesWith(/^--quirks knows page-cap, .*; not "speed"\.$/, "--quirks", "speed=9");
  });

  test("an option there is not", async () => {
    await refusesWith(/--prot/, "--prot", "4700");
  });

  test("member data that is not a database", async () => {
    mkdirSync(join(newFolder(), "fhir"));
    writeFileSync(join(folder, "fhir", "store.sqlite"), "This is not a database. ".repeat(500));
    await refusesWith(/store\.sqlite cannot be used.*npm run reset/, "--data", folder);
  });

  test("a list of users that is not the JSON written there", async () => {
    writeFileSync(join(newFolder(), "cognito.json"), '{"users": ');
    await refusesWith(/cognito\.json.*npm run reset/, "--data", folder);
  });

  test("records that cannot be opened", async () => {
    writeFileSync(join(newFolder(), "dynamo"), "a file where a folder should be");
    await refusesWith(/dynamo.*npm run reset/, "--data", folder);
  });
});

describe("once started", () => {
  async function startedOn(data: string) {
    const port = await freePort();
    const running = start("--data", data, "--port", String(port));
    await running.isReady();
    const firehose = new FirehoseClient({
      region,
      endpoint: `http://127.0.0.1:${port + 1}`,
      credentials: { accessKeyId: "LOCAL", secretAccessKey: "local" },
    });
    return { ...running, port, firehose };
  }

  const put = (firehose: FirehoseClient, line: string): Promise<unknown> =>
    firehose.send(
      new PutRecordCommand({
        DeliveryStreamName: streams.callLog.name,
        Record: { Data: Buffer.from(`${line}\n`) },
      }),
    );

  async function lakeOf(data: string): Promise<string> {
    const lake = join(data, "s3", streams.callLog.bucket, streams.callLog.prefix);
    const names = await readdir(lake, { recursive: true });
    return names
      .filter((name) => name.endsWith(".gz"))
      .map((name) => gunzipSync(readFileSync(join(lake, name))).toString())
      .join("");
  }

  test("a second one on the same data is told so, and SIGTERM ends the first within two seconds with all it was given", async () => {
    const { child, ended, firehose, port } = await startedOn(newFolder());
    const other = await freePort();
    await refusesWith(/in use by another/, "--data", folder, "--port", String(other));

    // A page that is open and listening does not hold it up.
    const page = new WebSocket(`ws://127.0.0.1:${port + 2}/phone/stream`);
    await new Promise((resolve) => page.addEventListener("open", resolve, { once: true }));
    await put(firehose, '{"schema":"call-log/1","recordId":"the-last"}');
    const asked = performance.now();
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(2_000);
    expect(await lakeOf(folder)).toBe('{"schema":"call-log/1","recordId":"the-last"}\n');
  });
});
