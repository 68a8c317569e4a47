/** Where a fact comes from and how old it is. */
export interface Source {
  /** FHIR type and id, e.g. `Coverage/123`; of a file of the lake its name, e.g. `lake/risk-score`. */
  readonly resource: string;
  /** `meta.versionId`. */
  readonly version?: string | undefined;
  /** ISO 8601: when the source was last updated; when it was read, where the store does not say. */
  readonly asOf: string;
}
