import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

export interface StoredObject {
  readonly key: string;
  readonly size: number;
  readonly lastModified: Date;
}

/** Objects as plain files: the key is the path, so that other tools read the lake directly. */
export interface Objects {
  readonly put: (bucket: string, key: string, body: Uint8Array) => string;
  readonly read: (
    bucket: string,
    key: string,
  ) => { readonly body: Buffer; readonly etag: string; readonly lastModified: Date } | null;
  readonly has: (bucket: string, key: string) => boolean;
  readonly remove: (bucket: string, key: string) => void;
  /** Every object of a bucket whose key begins with `prefix`, by key. */
  readonly list: (bucket: string, prefix: string) => readonly StoredObject[];
}

/** What S3 calls an entity tag of an object put in one piece. */
const etagOf = (body: Uint8Array): string => `"${createHash("md5").update(body).digest("hex")}"`;

/** Whether a bucket and key can be a path below the folder: nothing that climbs out, nothing empty, no backslash. */
export function isStorable(bucket: string, key: string): boolean {
  const segments = [bucket, ...key.split("/")];
  return segments.every((segment) => /^[^\\\0]+$/.test(segment) && segment !== "." && segment !== "..");
}

export function openObjects(folder: string): Objects {
  const path = (bucket: string, key: string): string => join(folder, bucket, key);
  const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();
  return {
    put: (bucket, key, body) => {
      const file = path(bucket, key);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.part`, body);
      renameSync(`${file}.part`, file);
      return etagOf(body);
    },
    read: (bucket, key) => {
      const file = path(bucket, key);
      if (!isFile(file)) return null;
      const body = readFileSync(file);
      return { body, etag: etagOf(body), lastModified: statSync(file).mtime };
    },
    has: (bucket, key) => isFile(path(bucket, key)),
    remove: (bucket, key) => {
      if (isFile(path(bucket, key))) rmSync(path(bucket, key));
    },
    list: (bucket, prefix) => listFiles(join(folder, bucket), prefix),
  };
}

function listFiles(root: string, prefix: string): readonly StoredObject[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".part"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, key: file.slice(root.length + 1).replaceAll("\\", "/") }))
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ file, key }) => ({ key, size: statSync(file).size, lastModified: statSync(file).mtime }))
    .toSorted((one, other) => Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)));
}
