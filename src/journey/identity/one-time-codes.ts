/** The code of one contact. Only its seal is kept: who reads the table cannot say the code. */
export interface SentCode {
  /** Null once it was used up. */
  readonly seal: string | null;
  /** ISO 8601. */
  readonly expiresAt: string;
  /** Wrong and right tries in this contact, over all its codes. */
  readonly tries: number;
}

/** The port to the codes in the records table. Fulfilled by `adapters/server/records`; a fake lies beside it. */
export interface OneTimeCodes {
  read(contactId: string): Promise<SentCode | null>;
  /** Keeps a code in place of the one before; `false` when the contact has had `mostCodes` already. */
  keep(
    contactId: string,
    code: Pick<SentCode, "expiresAt"> & { readonly seal: string },
    mostCodes: number,
  ): Promise<boolean>;
  /** Counts a try before it is judged, so that tries at the same moment all count. Answers how many there were. */
  countTry(contactId: string): Promise<number>;
  /** No code of this contact counts any more. */
  useUp(contactId: string): Promise<void>;
}

/** What only this deployment can do. Fulfilled by `adapters/server/code-maker.ts`. */
export interface CodeMaker {
  /** A whole number from 0 up to and without `limit`, that nobody can foretell. */
  drawBelow(limit: number): number;
  /** A keyed hash of these words: always the same, and nothing without the key leads to it or back from it. */
  seal(words: string): string;
}
