/** What the document says of whoever holds it; compared, and kept nowhere. */
export interface DocumentDetails {
  readonly firstName: string;
  readonly lastName: string;
  /** ISO day. */
  readonly birthDate: string;
}

export type DocumentOutcome =
  | { readonly outcome: "pending" }
  | { readonly outcome: "passed"; readonly document: DocumentDetails }
  /** It could not be read, or has expired, or nobody finished. */
  | { readonly outcome: "failed" }
  /** No living face, a forged document, or another's face. */
  | { readonly outcome: "suspectedFraud" };

/**
 * A partner that looks at a document and a living face. Fulfilled by `adapters/server/document-partner`; a fake lies
 * beside it. Rejects when the partner cannot answer.
 */
export interface DocumentChecks {
  /** Opens a check; the address is for the caller's own device. `reference` tells the partner nothing. */
  open(reference: string): Promise<{ readonly sessionId: string; readonly address: string }>;
  read(sessionId: string): Promise<DocumentOutcome>;
}
