import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { z } from "zod";
import { isAnyResource } from "./fhir-store.ts";
import type { AnyResource } from "./fhir-store.ts";
import { lineAt } from "./load-report.ts";
import type { Remark, Spot } from "./load-report.ts";
import { field, opened } from "./values-at.ts";

/** One resource as it was found, with the address others in its bundle know it by. */
export interface Candidate extends Spot {
  readonly resource: AnyResource;
  readonly fullUrl: string | null;
  /** `Type/id` of a PUT entry. */
  readonly target: string | null;
}

/** What one file holds. References between its candidates are to be joined within the file. */
export interface FileContent {
  readonly file: string;
  readonly candidates: readonly Candidate[];
  readonly skipped: readonly Remark[];
  readonly refused: readonly Remark[];
}

/** Every file below a folder (or the one file), in the order of their names. */
export function* readFolder(folder: string): Generator<FileContent> {
  const files = statSync(folder).isDirectory()
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted()
    : [folder];
  for (const path of files) yield readFile(path, relative(folder, path) || path);
}

const readers: Readonly<Record<string, (file: string, text: string) => FileContent>> = {
  ".json": readJsonFile,
  ".ndjson": readLines,
  ".jsonl": readLines,
};

function readFile(path: string, file: string): FileContent {
  const read = readers[extname(path).toLowerCase()];
  if (!read)
    return nothing(file, { skipped: [{ file, line: null, reason: "not .json, .ndjson or .jsonl" }] });
  return read(file, readFileSync(path, "utf8"));
}

const nothing = (file: string, remarks: Partial<Pick<FileContent, "skipped" | "refused">>): FileContent => ({
  file,
  candidates: [],
  skipped: [],
  refused: [],
  ...remarks,
});

const joined = (file: string, contents: readonly FileContent[]): FileContent => ({
  file,
  candidates: contents.flatMap((each) => each.candidates),
  skipped: contents.flatMap((each) => each.skipped),
  refused: contents.flatMap((each) => each.refused),
});

function readJsonFile(file: string, text: string): FileContent {
  const parsed = parse(text);
  if ("problem" in parsed) {
    return nothing(file, { refused: [{ file, line: parsed.line, reason: parsed.problem }] });
  }
  return readResource(file, parsed.json, (needle) =>
    needle === null ? 1 : lineAt(text, text.indexOf(needle)),
  );
}

function readLines(file: string, text: string): FileContent {
  const contents = text.split("\n").flatMap((line, index): FileContent[] => {
    if (line.trim() === "") return [];
    const parsed = parse(line);
    return "problem" in parsed
      ? [nothing(file, { refused: [{ file, line: index + 1, reason: parsed.problem }] })]
      : [readResource(file, parsed.json, () => index + 1)];
  });
  return joined(file, contents);
}

type Parsed = { readonly json: unknown } | { readonly problem: string; readonly line: number | null };

/** The parser's own message may quote the text, which may be about a person: only its place is kept. */
function parse(text: string): Parsed {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const line = /line (\d+)/.exec(message)?.[1];
    return { problem: "not valid JSON", line: line === undefined ? null : Number(line) };
  }
}

const Entries = z.object({
  entry: z
    .array(
      z.object({
        fullUrl: z.string().optional(),
        resource: z.unknown().optional(),
        request: z.object({ method: z.string(), url: z.string() }).optional(),
      }),
    )
    .default([]),
});

type LineOf = (needle: string | null) => number;

function readResource(file: string, json: unknown, lineOf: LineOf): FileContent {
  if (!isAnyResource(json)) {
    return nothing(file, {
      refused: [{ file, line: lineOf(null), reason: "no resourceType: not a FHIR resource" }],
    });
  }
  const envelope = envelopes[json.resourceType];
  if (envelope) return envelope(file, json, lineOf);
  const candidate = { file, line: lineOf(null), resource: json, fullUrl: null, target: null };
  return { ...nothing(file, {}), candidates: [candidate] };
}

type ReadEnvelope = (file: string, json: AnyResource, lineOf: LineOf) => FileContent;

/** What only carries other resources: they are taken out of it. */
const envelopes: Readonly<Record<string, ReadEnvelope>> = { Bundle: readBundle, Parameters: readParameters };

/** What an operation was given or answered. */
function readParameters(file: string, parameters: AnyResource, lineOf: LineOf): FileContent {
  const carried = resourcesIn(field(parameters, "parameter"));
  if (carried.length === 0) {
    const reason = "Parameters of an operation that carry no resource: nothing of them is kept";
    return nothing(file, { skipped: [{ file, line: lineOf(null), reason }] });
  }
  return joined(
    file,
    carried.map((resource) => readResource(file, resource, lineOf)),
  );
}

const resourcesIn = (parameters: unknown): unknown[] =>
  opened(parameters).flatMap((each) => [
    ...opened(field(each, "resource")),
    ...resourcesIn(field(each, "part")),
  ]);

/** A bundle of any type: what it holds is taken, the bundle itself is only an envelope. */
function readBundle(file: string, bundle: AnyResource, lineOf: LineOf): FileContent {
  const entries = Entries.safeParse(bundle);
  if (!entries.success) {
    return nothing(file, {
      refused: [{ file, line: lineOf(null), reason: "a Bundle whose entries are not FHIR R4" }],
    });
  }
  const contents = entries.data.entry.map(({ fullUrl, resource, request }, index) => {
    const line = lineOf(fullUrl ? `"${fullUrl}"` : null);
    const entry = `entry ${index + 1}: `;
    if (!isAnyResource(resource)) {
      // a deletion, or a question without its answer
      const asks = request && request.method !== "POST" && request.method !== "PUT";
      return asks
        ? nothing(file, { skipped: [{ file, line, reason: `${entry}a ${request.method} request` }] })
        : nothing(file, { refused: [{ file, line, reason: `${entry}no resource` }] });
    }
    const envelope = envelopes[resource.resourceType];
    if (envelope) return envelope(file, resource, lineOf);
    const target = request?.method === "PUT" && !request.url.includes("?") ? request.url : null;
    return { ...nothing(file, {}), candidates: [{ file, line, resource, fullUrl: fullUrl ?? null, target }] };
  });
  return joined(file, contents);
}
