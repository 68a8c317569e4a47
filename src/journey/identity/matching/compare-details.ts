import { jaroWinkler } from "./jaro-winkler.ts";
import { isRomanised, isSaidFor } from "./nicknames.ts";
import { joinedName, nameParts } from "./plain-name.ts";
import type { CallingNumber, MemberDetails, OnFile, SaidDetails } from "./said-details.ts";

/** How what is said stands to what is on file, field by field. `missing`: not said, or not on file. */
export interface Comparison {
  readonly memberId: "exact" | "oneDigitOff" | "different" | "missing";
  readonly lastName: "exact" | "former" | "onePart" | "romanised" | "close" | "different" | "missing";
  readonly firstName: "exact" | "nickname" | "close" | "different" | "missing";
  readonly birthDate: "exact" | "dayMonthSwapped" | "oneDigitOff" | "yearOff" | "different" | "missing";
  readonly zip: "exact" | "former" | "sameArea" | "different" | "missing";
  readonly number: "onFile" | "different" | "missing";
}

/** Names this alike by Jaro and Winkler are taken for one, misheard or mistyped. */
const closeLastName = 0.92;
const closeFirstName = 0.9;

export function compareDetails(said: SaidDetails, calling: CallingNumber, member: MemberDetails): Comparison {
  const { firstName, lastName } = inOrder(said, member);
  return {
    memberId: bestOf(said.memberId, member.memberIds, memberIdClass, ["exact", "oneDigitOff"]),
    lastName: lastNameClass(lastName, member.lastNames),
    firstName: bestOf(firstName, member.firstNames, firstNameClass, ["exact", "nickname", "close"]),
    birthDate: bestOf(
      said.birthDate,
      member.birthDate === null ? [] : [member.birthDate],
      birthDateClass,
      [],
    ),
    zip: zipClass(said.zip, member.zips),
    number: bestOf(calling, member.phones, (left, right) => (left === right ? "onFile" : "different"), [
      "onFile",
    ]),
  };
}

/** The best class over all values on file, in the order given; `different` where there are only others. */
function bestOf<Class extends string>(
  said: string | null,
  onFile: readonly string[],
  classOf: (said: string, each: string) => Class | "different",
  order: readonly Class[],
): Class | "different" | "missing" {
  if (said === null || onFile.length === 0) return "missing";
  const found = onFile.map((each) => classOf(said, each));
  return (
    order.find((each) => found.includes(each)) ?? found.find((each) => each !== "different") ?? "different"
  );
}

/** Family name first, as in Chinese, or in the wrong boxes: both turned round fit exactly, so they are turned back. */
function inOrder({ firstName, lastName }: SaidDetails, member: MemberDetails) {
  const isTurned =
    firstName !== null &&
    lastName !== null &&
    member.lastNames.some(({ value }) => isSame(firstName, value)) &&
    member.firstNames.some((value) => isSame(lastName, value));
  return isTurned ? { firstName: lastName, lastName: firstName } : { firstName, lastName };
}

const isSame = (left: string, right: string): boolean => joinedName(left) === joinedName(right);

const memberIdClass = (said: string, onFile: string): Comparison["memberId"] => {
  if (said === onFile) return "exact";
  return isOneSlip(said, onFile) ? "oneDigitOff" : "different";
};

function lastNameClass(said: string | null, names: readonly OnFile[]): Comparison["lastName"] {
  const ofBefore = names.filter(({ isFormer }) => isFormer).map(({ value }) => value);
  if (said !== null && ofBefore.some((value) => isSame(said, value))) {
    const isNow = names.some(({ value, isFormer }) => !isFormer && isSame(said, value));
    return isNow ? "exact" : "former";
  }
  const all = names.map(({ value }) => value);
  return bestOf(said, all, oneLastName, ["exact", "romanised", "onePart", "close"]);
}

function oneLastName(said: string, onFile: string): Comparison["lastName"] {
  if (isSame(said, onFile)) return "exact";
  if (isRomanised(said, onFile)) return "romanised";
  const [left, right] = [nameParts(said), nameParts(onFile)];
  if (Math.max(left.length, right.length) > 1 && left.some((part) => right.includes(part))) return "onePart";
  return jaroWinkler(joinedName(said), joinedName(onFile)) >= closeLastName ? "close" : "different";
}

function firstNameClass(said: string, onFile: string): Comparison["firstName"] {
  if (isSame(said, onFile)) return "exact";
  if (isSaidFor(said, onFile)) return "nickname";
  return jaroWinkler(joinedName(said), joinedName(onFile)) >= closeFirstName ? "close" : "different";
}

function birthDateClass(said: string, onFile: string): Comparison["birthDate"] {
  if (said === onFile) return "exact";
  const [year, month, day] = said.split("-");
  if (onFile === `${year}-${day}-${month}`) return "dayMonthSwapped";
  if (onFile.slice(4) === said.slice(4) && isNearYear(said, onFile)) return "yearOff";
  return isOneSlip(said, onFile) ? "oneDigitOff" : "different";
}

/** A year or a decade too many or too few. */
const isNearYear = (said: string, onFile: string): boolean => {
  const years = Math.abs(Number(said.slice(0, 4)) - Number(onFile.slice(0, 4)));
  return years === 1 || years === 10;
};

function zipClass(said: string | null, zips: readonly OnFile[]): Comparison["zip"] {
  const found = zips.find(({ value }) => value === said);
  if (said !== null && found) return found.isFormer ? "former" : "exact";
  const isNear = (zip: string, value: string) =>
    zip.slice(0, 3) === value.slice(0, 3) ? "sameArea" : "different";
  return bestOf(
    said,
    zips.map(({ value }) => value),
    isNear,
    ["sameArea"],
  );
}

/** One figure another one, or two neighbours swapped. */
function isOneSlip(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  const off = Array.from(left).flatMap((figure, place) => (figure === right[place] ? [] : [place]));
  const [first = 0, second = 0] = off;
  if (off.length === 1) return true;
  const areSwapped = left[first] === right[second] && left[second] === right[first];
  return off.length === 2 && second === first + 1 && areSwapped;
}
