import type { Extension } from "fhir/r4";
import type { InventedAddress } from "./invented-names.ts";

/** Where the invented towns lie: beside each other, in the open country east of Denver. */
const towns: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  Testville: [39.74, -104.3],
  Sampleton: [39.83, -104.18],
  "Mock Valley": [39.61, -104.42],
  "Fixture Falls": [39.7, -104.05],
};

interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point in its town, by house number and street: the same address lies at the same place. */
export function positionOf({ line, city }: InventedAddress): Position {
  const [latitude, longitude] = towns[city] ?? [39.7, -104.2];
  const number = Number(/^\d+/.exec(line)?.[0] ?? 0);
  const street = Array.from(line).reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return {
    latitude: rounded(latitude + ((number % 60) - 30) / 1000),
    longitude: rounded(longitude + ((street % 80) - 40) / 1000),
  };
}

const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

/** The position of an address. https://hl7.org/fhir/R4/extension-geolocation.html */
export function geolocation(address: InventedAddress): Extension {
  const { latitude, longitude } = positionOf(address);
  return {
    url: "http://hl7.org/fhir/StructureDefinition/geolocation",
    extension: [
      { url: "latitude", valueDecimal: latitude },
      { url: "longitude", valueDecimal: longitude },
    ],
  };
}
