import type { Language, SlotReader } from "./slot-reader.ts";

const lead: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:i live in|i'm in|i am in|it's in|it is in|the city is|city of|in|from|near|to|around)\s+(.+)/i,
  es: /(?:vivo en|estoy en|cerca de|la ciudad es|en|desde|de)\s+(.+)/i,
  zh: /(?:我(?:住)?在|在|从|到)\s*(.+)/,
};
const asPlace = /^[\p{L}][\p{L}'’. -]{1,40}$/u;
const talk =
  /^(?:yes|no|ok|okay|help|what|why|stop|cancel|wait|agent|i don'?t know|not sure|sí|si|ayuda|no sé)$/i;

/**
 * `AMAZON.City`: places are too many to list, so only the answer to its own question is taken, without the words
 * before it.
 */
export const readCity: SlotReader = (text, { language, asked }) => {
  if (!asked) return null;
  const place = (lead[language].exec(text)?.[1] ?? text).replace(/[.,!?。，]+$/g, "").trim();
  const words = place.split(/\s+/);
  if (talk.test(place) || !asPlace.test(place) || words.length > 4) return null;
  return { originalValue: place, interpretedValue: place };
};

/** `AMAZON.StreetName`: as a city, but figures may stand in it. */
export const readStreetName: SlotReader = (text, { asked }) => {
  const street = text.replace(/[.,!?]+$/g, "").trim();
  const fits = asked && /\p{L}{2,}/u.test(street) && street.split(/\s+/).length <= 6 && !talk.test(street);
  return fits ? { originalValue: street, interpretedValue: street } : null;
};

const postalCode = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b/i;

/** `AMAZON.UKPostalCode`: both halves in capitals with one space. */
export const readUkPostalCode: SlotReader = (text) => {
  const match = postalCode.exec(text);
  return match
    ? { originalValue: match[0], interpretedValue: `${match[1] ?? ""} ${match[2] ?? ""}`.toUpperCase() }
    : null;
};
