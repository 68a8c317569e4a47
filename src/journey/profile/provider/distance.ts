/** A point on the earth in degrees (WGS 84), as FHIR's Location.position and geolocation extension give it. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth in miles: 6,371.0088 km (IUGG), 1.609344 km a mile. */
const radiusMiles = 3958.7613;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Straight-line distance in miles (haversine): a road is longer, and the page says so. */
export function milesBetween(one: Point, other: Point): number {
  const [from, to] = [radians(one.latitude), radians(other.latitude)];
  const half = (angle: number): number => Math.sin(angle / 2) ** 2;
  const chord =
    half(to - from) + Math.cos(from) * Math.cos(to) * half(radians(other.longitude - one.longitude));
  return 2 * radiusMiles * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A position that can be one; null for a missing half or an impossible degree. */
export function pointOf(latitude: number | undefined, longitude: number | undefined): Point | null {
  if (latitude === undefined || longitude === undefined) return null;
  const isPossible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPossible ? { latitude, longitude } : null;
}
