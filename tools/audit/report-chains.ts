import { sha256 } from "#adapters/server/records/audit-trail.ts";
import { faultMeans, faultsIn } from "#journey/disclosure/audit-chain.ts";
import type { Anchor, ChainFault, StoredLink } from "#journey/disclosure/audit-chain.ts";

export interface ChainsReport {
  readonly lines: readonly string[];
  readonly faults: number;
}

/** Every chain in a line, its faults below it, and the sum. A chain that only an anchor remembers is reported too. */
export function reportChains(
  chains: ReadonlyMap<string, readonly StoredLink[]>,
  anchors: readonly Anchor[],
): ChainsReport {
  const names = [...new Set([...chains.keys(), ...anchors.map(({ chain }) => chain)])].toSorted();
  const reports = names.map((chain) =>
    reportChain(
      chain,
      chains.get(chain) ?? [],
      anchors.filter((anchor) => anchor.chain === chain),
    ),
  );
  const faults = reports.reduce((sum, report) => sum + report.faults, 0);
  const entries = [...chains.values()].reduce((sum, links) => sum + links.length, 0);
  const verdict = faults === 0 ? "whole" : `${counted(faults, "fault")}`;
  const sum = `${counted(names.length, "chain")}, ${counted(entries, "entry", "entries")}: ${verdict}.`;
  return { lines: [...reports.flatMap(({ lines }) => lines), sum], faults };
}

function reportChain(chain: string, links: readonly StoredLink[], anchors: readonly Anchor[]): ChainsReport {
  const faults = faultsIn(links, anchors, sha256);
  const anchored = Math.max(0, ...anchors.map(({ sequence }) => sequence));
  const reach = anchored === 0 ? "not anchored yet" : `anchored up to ${anchored}`;
  return {
    lines: [`${chain}: ${counted(links.length, "entry", "entries")}, ${reach}`, ...faults.map(inWords)],
    faults: faults.length,
  };
}

const inWords = ({ kind, sequence, through }: ChainFault): string =>
  through === undefined
    ? `  entry ${sequence} ${faultMeans[kind]}`
    : `  entries ${sequence} to ${through} are missing`;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
