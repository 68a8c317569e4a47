import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { CallLogRecord } from "#contract/api.ts";

/** Every record of the lake's call log, as Athena would read it: gzipped JSON lines below `dt=…/hh=…`. */
export async function readCallLog(bucketsFolder: string): Promise<readonly CallLogRecord[]> {
  const folder = join(bucketsFolder, "careline-lake", "call-logs");
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names.filter((name) => /^dt=\d{4}-\d\d-\d\d\/hh=\d\d\/.+\.gz$/.test(name));
  const texts = await Promise.all(
    files.map(async (name) => gunzipSync(await readFile(join(folder, name))).toString()),
  );
  return texts
    .flatMap((text) => text.split("\n").filter(Boolean))
    .map((line) => CallLogRecord.parse(JSON.parse(line)));
}
