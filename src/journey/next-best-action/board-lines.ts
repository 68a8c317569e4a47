import type { ClaimFinding } from "../intake/practice-board/find-claims.ts";
import type { Source } from "../profile/source.ts";

/** One claim of the calling practice's board, as far as the practice may be told. No patient. */
export interface BoardLine {
  readonly claimId: string;
  readonly status: "paid" | "paidInPart" | "noPayment" | "denied" | "inProcess";
  /** CARC code with our own words for it; null where nothing was denied, or no reason is on record. */
  readonly denial: { readonly code: string; readonly words: string } | null;
  readonly source: Source;
}

/** The board as rules read it: what was found among the practice's own claims, in the order in which it was asked. */
export const boardLines = (findings: readonly ClaimFinding[]): readonly BoardLine[] =>
  findings.flatMap((finding) => {
    if (!("line" in finding)) return [];
    const { claimId, denial, source } = finding.line;
    return [
      {
        claimId,
        status: finding.kind,
        denial: denial === null ? null : { code: denial.code, words: denial.words },
        source,
      },
    ];
  });
