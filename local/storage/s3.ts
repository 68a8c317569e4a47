import { Hono } from "hono";
import type { Context } from "hono";
import { isStorable, openObjects } from "./s3-objects.ts";
import type { Objects, StoredObject } from "./s3-objects.ts";

type Operation = (c: Context, objects: Objects, place: Place) => Response | Promise<Response>;
interface Place {
  readonly bucket: string;
  readonly key: string;
}

/** S3, path style, over plain files below `folder`. Any bucket named exists. */
export function createS3(folder: string): { readonly app: Hono } {
  const objects = openObjects(folder);
  const app = new Hono();
  app.all("/:bucket/:key{.+}", (c) => {
    const place = placeOf(c);
    if (!isStorable(place.bucket, place.key))
      return refuse(c, 400, "InvalidURI", "This key cannot be a path");
    const operation = isPlain(c) ? onObject[c.req.method] : undefined;
    return operation ? operation(c, objects, place) : notImplemented(c);
  });
  app.get("/:bucket", (c) => listOrRefuse(c, objects));
  app.get("/:bucket/", (c) => listOrRefuse(c, objects));
  app.all("*", (c) => notImplemented(c));
  return { app };
}

/** method → what happens to an object. */
const onObject: Readonly<Record<string, Operation>> = {
  PUT: putObject,
  GET: (c, objects, place) => readObject(c, objects, place),
  HEAD: (c, objects, place) => readObject(c, objects, place),
  DELETE: (c, objects, { bucket, key }) => {
    objects.remove(bucket, key);
    return c.body(null, 204);
  },
};

/** Without a sub-resource (`?uploads`, `?acl`…): the SDK's own `x-id` does not count. */
function isPlain(c: Context): boolean {
  return [...new URL(c.req.url).searchParams.keys()].every((name) => name === "x-id");
}

async function putObject(c: Context, objects: Objects, { bucket, key }: Place): Promise<Response> {
  const isStreamed = (c.req.header("x-amz-content-sha256") ?? "").startsWith("STREAMING-");
  if (isStreamed || c.req.header("x-amz-copy-source") !== undefined) return notImplemented(c);
  if (c.req.header("if-none-match") === "*" && objects.has(bucket, key))
    return refuse(c, 412, "PreconditionFailed", "At least one of the preconditions did not hold");
  const etag = objects.put(bucket, key, new Uint8Array(await c.req.arrayBuffer()));
  return c.body(null, 200, { etag });
}

function readObject(c: Context, objects: Objects, { bucket, key }: Place): Response {
  const found = objects.read(bucket, key);
  if (!found) return refuse(c, 404, "NoSuchKey", "The specified key does not exist.");
  const headers = {
    etag: found.etag,
    "last-modified": found.lastModified.toUTCString(),
    "content-type": "application/octet-stream",
    "content-length": String(found.body.length),
  };
  if (c.req.header("if-none-match") === found.etag) return new Response(null, { status: 304, headers });
  return new Response(c.req.method === "HEAD" ? null : new Uint8Array(found.body), { headers });
}

function listOrRefuse(c: Context, objects: Objects): Response {
  if (c.req.query("list-type") !== "2") return notImplemented(c);
  const bucket = decodeURIComponent(c.req.param("bucket") ?? "");
  if (!isStorable(bucket, "x")) return refuse(c, 400, "InvalidBucketName", "The bucket's name is not valid");
  return c.body(listXml(c, bucket, objects), 200, { "content-type": "application/xml" });
}

function listXml(c: Context, bucket: string, objects: Objects): string {
  const prefix = c.req.query("prefix") ?? "";
  const delimiter = c.req.query("delimiter") ?? "";
  const limit = Math.min(Number(/^\d+$/.exec(c.req.query("max-keys") ?? "")?.[0] ?? 1000), 1000);
  const token = c.req.query("continuation-token");
  const after = token === undefined ? (c.req.query("start-after") ?? "") : fromToken(token);
  const entries = grouped(objects.list(bucket, prefix), prefix, delimiter).filter(({ name }) => name > after);
  const page = entries.slice(0, limit);
  const isTruncated = entries.length > page.length;
  const last = page.at(-1)?.name ?? "";
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
    `<Name>${escape(bucket)}</Name><Prefix>${escape(prefix)}</Prefix><KeyCount>${page.length}</KeyCount>`,
    `<MaxKeys>${limit}</MaxKeys><IsTruncated>${isTruncated}</IsTruncated>`,
    isTruncated ? `<NextContinuationToken>${toToken(last)}</NextContinuationToken>` : "",
    ...page.map((entry) => entryXml(entry)),
    "</ListBucketResult>",
  ].join("");
}

interface Entry {
  readonly name: string;
  /** Null for a common prefix. */
  readonly object: StoredObject | null;
}

/** Keys beyond the delimiter fold into one common prefix. */
function grouped(objects: readonly StoredObject[], prefix: string, delimiter: string): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const object of objects) {
    const cut = delimiter === "" ? -1 : object.key.indexOf(delimiter, prefix.length);
    const name = cut === -1 ? object.key : object.key.slice(0, cut + delimiter.length);
    entries.set(name, { name, object: cut === -1 ? object : null });
  }
  return [...entries.values()];
}

function entryXml({ name, object }: Entry): string {
  if (!object) return `<CommonPrefixes><Prefix>${escape(name)}</Prefix></CommonPrefixes>`;
  const modified = object.lastModified.toISOString();
  return `<Contents><Key>${escape(name)}</Key><LastModified>${modified}</LastModified><Size>${object.size}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
}

function placeOf(c: Context): Place {
  const [, bucket = "", ...rest] = new URL(c.req.url).pathname.split("/");
  return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(rest.join("/")) };
}

function notImplemented(c: Context): Response {
  const query = [...new URL(c.req.url).searchParams.keys()].filter((name) => name !== "x-id").slice(0, 3);
  const words = `not implemented: s3.${c.req.query("x-id") ?? c.req.method}${query.length > 0 ? ` (${query.join(", ")})` : ""}`;
  return refuse(c, 501, "NotImplemented", words);
}

function refuse(c: Context, status: 400 | 404 | 412 | 501, code: string, message: string): Response {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escape(message)}</Message></Error>`;
  return new Response(c.req.method === "HEAD" ? null : xml, {
    status,
    headers: { "content-type": "application/xml" },
  });
}

const toToken = (key: string): string => Buffer.from(key).toString("base64url");
const fromToken = (token: string): string => Buffer.from(token, "base64url").toString("utf8");

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
