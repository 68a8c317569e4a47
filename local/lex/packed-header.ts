import { gunzipSync, gzipSync } from "node:zlib";

/** A value as Lex carries it in a header: JSON, zipped, base64. */
export const packed = (value: unknown): string => gzipSync(JSON.stringify(value)).toString("base64");

/** The value of such a header; undefined when it is missing or broken. Clients may also send it without zipping. */
export function readPacked(header: string | undefined): unknown {
  if (header === undefined) return undefined;
  const bytes = Buffer.from(header, "base64");
  try {
    return JSON.parse(gunzipSync(bytes, { maxOutputLength: 1_000_000 }).toString("utf8"));
  } catch {
    return parsed(bytes.toString("utf8"));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
