/** One link of an agent's chain. `hash` covers the entry and the link before, so none can be changed or left out. */
export interface AuditLink {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** The entry as canonical JSON: ids and codes, never facts. */
  readonly reveal: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The last link as far as anybody knows. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Where a chain stood at a moment, kept outside of the table: whoever cuts the chain's end cannot cut this. */
export interface Anchor extends ChainHead {
  readonly chain: string;
  /** ISO 8601. */
  readonly at: string;
}

/** SHA-256 of a text, in hex. Handed in: the core knows no cryptography. */
export type Digest = (text: string) => string;

export const beforeFirst: ChainHead = { sequence: 0, hash: "" };

/** The link that follows `head`. */
export function nextLink(head: ChainHead, reveal: string, digest: Digest): AuditLink {
  const sequence = head.sequence + 1;
  const link = { sequence, reveal, previousHash: head.hash };
  return { ...link, hash: hashOf(link, digest) };
}

const hashOf = ({ sequence, previousHash, reveal }: Omit<AuditLink, "hash">, digest: Digest): string =>
  digest(`${sequence}\n${previousHash}\n${reveal}`);

/** A link as it lies in the table: `place` is what its key says, which must be what it says itself. */
export interface StoredLink extends AuditLink {
  readonly place: number;
}

export interface ChainFault {
  readonly kind: "missing" | "changed" | "moved" | "unlinked" | "cutOff" | "rewritten";
  readonly sequence: number;
  /** Where several in a row are missing: the last of them. */
  readonly through?: number;
}

/** What each fault means, after "entry N ". */
export const faultMeans = {
  missing: "is missing",
  changed: "was changed after it was written",
  moved: "lies in another entry's place",
  unlinked: "does not follow from the entry before it",
  cutOff: "was anchored, and the chain now ends before it",
  rewritten: "is not the entry that was anchored",
} as const satisfies Record<ChainFault["kind"], string>;

/** Everything that is wrong with one agent's chain, in its own order. Empty: it is whole, as far as its anchors reach. */
export function faultsIn(
  links: readonly StoredLink[],
  anchors: readonly ChainHead[],
  digest: Digest,
): readonly ChainFault[] {
  const inPlace = links.toSorted((one, other) => one.place - other.place);
  return [...faultsOfLinks(inPlace, digest), ...faultsOfAnchors(inPlace, anchors)];
}

function faultsOfLinks(links: readonly StoredLink[], digest: Digest): readonly ChainFault[] {
  let before = beforeFirst;
  return links.flatMap((link) => {
    const { place } = link;
    const gap = gapBetween(before.sequence, place);
    const kind = faultOfLink(link, gap === null ? before.hash : null, digest);
    before = { sequence: place, hash: link.hash };
    return [...(gap === null ? [] : [gap]), ...(kind === null ? [] : [{ kind, sequence: place }])];
  });
}

function gapBetween(before: number, place: number): ChainFault | null {
  if (place <= before + 1) return null;
  const sequence = before + 1;
  return place - 1 === sequence
    ? { kind: "missing", sequence }
    : { kind: "missing", sequence, through: place - 1 };
}

/** `previousHash`: null after a gap, as what stood before it is not there to be compared with. */
function faultOfLink(
  link: StoredLink,
  previousHash: string | null,
  digest: Digest,
): ChainFault["kind"] | null {
  if (link.sequence !== link.place) return "moved";
  if (link.hash !== hashOf(link, digest)) return "changed";
  return previousHash === null || link.previousHash === previousHash ? null : "unlinked";
}

function faultsOfAnchors(links: readonly StoredLink[], anchors: readonly ChainHead[]): readonly ChainFault[] {
  const hashes = new Map(links.map(({ place, hash }) => [place, hash]));
  const end = links.at(-1)?.place ?? 0;
  return anchors.flatMap(({ sequence, hash }): readonly ChainFault[] => {
    if (sequence > end) return [{ kind: "cutOff", sequence }];
    const found = hashes.get(sequence);
    return found === undefined || found === hash ? [] : [{ kind: "rewritten", sequence }];
  });
}
