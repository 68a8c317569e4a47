interface Words {
  readonly en: string;
  readonly es: string;
}

/**
 * Why a claim was denied, in our own words for members, by X12 claim adjustment reason code. The codes are public,
 * their official texts are licensed: none of these sentences is theirs. Written to follow "because".
 */
const words: Readonly<Record<string, Words>> = {
  "4": {
    en: "the procedure code and its modifier did not fit together",
    es: "el código del procedimiento y su modificador no coinciden",
  },
  "11": {
    en: "the diagnosis on the claim did not fit the service",
    es: "el diagnóstico del reclamo no corresponde al servicio",
  },
  "16": {
    en: "the claim lacked information the plan needs, or had an error in it",
    es: "al reclamo le faltaba información o tenía un error",
  },
  "18": {
    en: "the same service had already been billed",
    es: "el mismo servicio ya se había facturado",
  },
  "22": {
    en: "another insurer may have to pay first",
    es: "es posible que otro seguro deba pagar primero",
  },
  "24": {
    en: "the service is part of a monthly arrangement with the provider",
    es: "el servicio forma parte de un acuerdo mensual con el proveedor",
  },
  "26": {
    en: "the service took place before the coverage began",
    es: "el servicio fue anterior al inicio de la cobertura",
  },
  "27": {
    en: "the coverage had ended when the service took place",
    es: "la cobertura había terminado cuando se prestó el servicio",
  },
  "29": {
    en: "the provider sent the claim after the deadline",
    es: "el proveedor envió el reclamo fuera de plazo",
  },
  "31": {
    en: "nobody could be found under the details on the claim",
    es: "no se encontró a nadie con los datos del reclamo",
  },
  "39": {
    en: "authorization was asked for and refused",
    es: "la autorización se pidió y fue rechazada",
  },
  "50": {
    en: "the plan did not find the service medically necessary",
    es: "el plan no consideró el servicio médicamente necesario",
  },
  "55": {
    en: "the plan regards the treatment as experimental",
    es: "el plan considera experimental el tratamiento",
  },
  "96": {
    en: "the plan does not cover this charge",
    es: "el plan no cubre este cargo",
  },
  "97": {
    en: "the payment is part of another service already paid",
    es: "el pago ya está incluido en otro servicio pagado",
  },
  "109": {
    en: "the claim belongs with another insurer",
    es: "el reclamo corresponde a otro seguro",
  },
  "119": {
    en: "the benefit’s yearly or lifetime limit has been reached",
    es: "se alcanzó el límite anual o de por vida del beneficio",
  },
  "151": {
    en: "the plan found the number of services not supported by the record",
    es: "el plan no halló justificada la cantidad de servicios",
  },
  "167": {
    en: "the diagnosis is not covered",
    es: "el diagnóstico no está cubierto",
  },
  "170": {
    en: "this kind of provider is not paid for the service",
    es: "a este tipo de proveedor no se le paga por el servicio",
  },
  "197": {
    en: "the provider did not ask for prior authorization",
    es: "el proveedor no pidió autorización previa",
  },
  "198": {
    en: "the service went beyond what was authorized",
    es: "el servicio excedió lo autorizado",
  },
  "204": {
    en: "the service is not part of the plan",
    es: "el servicio no forma parte del plan",
  },
  "242": {
    en: "the provider is not in the plan’s network",
    es: "el proveedor no está en la red del plan",
  },
  "252": {
    en: "the plan needs a document before it can decide",
    es: "el plan necesita un documento antes de decidir",
  },
};

/** Plain words for a reason code; an unlisted one is named as such, never guessed. */
export const denialWords = (code: string): string =>
  words[code]?.en ?? `of reason code ${code}, for which there are no plain words yet`;

/** The same in Spanish; null for an unlisted code. */
export const denialWordsInSpanish = (code: string): string | null => words[code]?.es ?? null;

/**
 * Adjustments that refuse nothing: the member's deductible, coinsurance and copay (1, 2, 3), a charge above the agreed
 * rate (45), payment from a consumer's spending account (187), a reduction by federal sequestration (253).
 */
const notDenials: ReadonlySet<string> = new Set(["1", "2", "3", "45", "187", "253"]);

export const isDenial = (code: string): boolean => !notDenials.has(code);
