import { createCipheriv, createDecipheriv, createHash, createHmac } from "node:crypto";
import { z } from "zod";

/** Where the next page begins: the search as a form, and how many to leave out. */
interface PagePosition {
  readonly form: string;
  readonly offset: number;
}

export interface PageTokens {
  readonly seal: (position: PagePosition) => string;
  /** Null when the token is not one of ours. */
  readonly open: (token: string) => PagePosition | null;
}

/**
 * Opaque page tokens: a follow-up page is fetched by GET, and the search it continues must not be readable in an
 * address. Sealed, not stored, so that any number of pages may be open. They hold `+`, `/` and `=`, as HealthLake's do.
 */
export function pageTokens(storeId: string): PageTokens {
  const key = createHash("sha256").update(`page-token:${storeId}`).digest();
  return {
    seal: (position) => {
      const plain = Buffer.from(JSON.stringify([position.offset, position.form]));
      // the same position gives the same token: nothing here is random, and nothing needs to be
      const nonce = createHmac("sha256", key).update(plain).digest().subarray(0, 12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
    },
    open: (token) => {
      const bytes = Buffer.from(token, "base64");
      try {
        const cipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
        cipher.setAuthTag(bytes.subarray(12, 28));
        const plain = Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]);
        const [offset, form] = Position.parse(JSON.parse(plain.toString()));
        return { form, offset };
      } catch {
        return null;
      }
    },
  };
}

const Position = z.tuple([z.number(), z.string()]);
