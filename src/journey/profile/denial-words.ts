/**
 * Why a claim was adjusted, in our own words for members, by X12 claim adjustment reason code. The codes are
 * public, their official texts are licensed: none of these sentences is theirs. Written to follow "because".
 */
const words: Readonly<Record<string, string>> = {
  "4": "the procedure code and its modifier did not fit together",
  "11": "the diagnosis on the claim did not fit the service",
  "16": "the claim lacked information the plan needs, or had an error in it",
  "18": "the same service had already been billed",
  "22": "another insurer may have to pay first",
  "24": "the service is part of a monthly arrangement with the provider",
  "26": "the service took place before the coverage began",
  "27": "the coverage had ended when the service took place",
  "29": "the provider sent the claim after the deadline",
  "31": "the member could not be found under the details on the claim",
  "39": "authorization was asked for and refused",
  "45": "the charge is above the rate agreed with the plan",
  "50": "the plan did not find the service medically necessary",
  "55": "the plan regards the treatment as experimental",
  "96": "the plan does not cover this charge",
  "97": "the payment is part of another service already paid",
  "109": "the claim belongs with another insurer",
  "119": "the benefit's yearly or lifetime limit has been reached",
  "151": "the plan found the number of services not supported by the record",
  "167": "the diagnosis is not covered",
  "170": "this kind of provider is not paid for the service",
  "197": "the provider did not ask for prior authorization",
  "198": "the service went beyond what was authorized",
  "204": "the service is not part of the member's plan",
  "242": "the provider is not in the plan's network",
  "252": "the plan needs a document before it can decide",
};

/** Plain words for a reason code; an unlisted one is named as such, never guessed. */
export const denialWords = (code: string): string =>
  words[code] ?? `of reason code ${code}, for which there are no plain words yet`;

/** Cost sharing and agreed rates: they lower what the plan pays, but nothing was refused. */
const notDenials: ReadonlySet<string> = new Set(["1", "2", "3", "45", "187", "253"]);

export const isDenial = (code: string): boolean => !notDenials.has(code);
