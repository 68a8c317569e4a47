import type { Location } from "fhir/r4";
import { milesBetween, pointOf } from "./distance.ts";
import type { Point } from "./distance.ts";

/** Where distance is measured from. */
export interface Whence {
  /** Null where no position is on file: then the same ZIP counts, and after it the same city. */
  readonly point: Point | null;
  readonly postalCode: string | null;
  readonly city: string | null;
}

/** How near a place is. */
export interface Nearness {
  readonly kind: "miles" | "sameZip" | "sameCity" | "elsewhere" | "unknown";
  /** Straight line, to a tenth; null where one of the two positions is not on file. */
  readonly miles: number | null;
  /** Near ones have small ranks: miles, and beyond all of them what is only known by name. */
  readonly rank: number;
}

const beyond = { sameZip: 20_000, sameCity: 30_000, elsewhere: 40_000, unknown: 50_000 } as const;
const only = (kind: keyof typeof beyond): Nearness => ({ kind, miles: null, rank: beyond[kind] });

/** By position where both have one, else by the names of the place. */
export function nearnessOf(place: Location | null, whence: Whence | null): Nearness {
  if (place === null || whence === null) return only("unknown");
  const there = pointOf(place.position?.latitude, place.position?.longitude);
  if (whence.point === null || there === null) return only(byName(place, whence));
  const miles = Math.round(milesBetween(whence.point, there) * 10) / 10;
  return { kind: "miles", miles, rank: miles };
}

function byName({ address }: Location, whence: Whence): keyof typeof beyond {
  const [zip, town] = [zipOf(address?.postalCode), address?.city?.toLowerCase() ?? ""];
  if (zip !== "" && zip === zipOf(whence.postalCode)) return "sameZip";
  if (town !== "" && town === whence.city?.toLowerCase()) return "sameCity";
  return zip === "" && town === "" ? "unknown" : "elsewhere";
}

/** The first five digits: where ZIP+4 is on record, the four say the block. */
const zipOf = (postalCode: string | null | undefined): string => postalCode?.slice(0, 5) ?? "";
