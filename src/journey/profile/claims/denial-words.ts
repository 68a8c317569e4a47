interface Words {
  readonly en: string;
  readonly es: string;
  readonly zh: string;
}

/**
 * Why a claim was denied, in our own words for members, by X12 claim adjustment reason code. The codes are public,
 * their official texts are licensed: none of these sentences is theirs. Written to follow "because".
 *
 * Which codes are commonest is a judgement: no payer publishes counts by code. Here are those that the denial lists of
 * billing firms and Medicare contractors keep naming, and those that members can do something about.
 */
const words: Readonly<Record<string, Words>> = {
  "4": {
    en: "the procedure code and its modifier did not fit together",
    es: "el código del procedimiento y su modificador no coinciden",
    zh: "手术代码与其修饰码不相符",
  },
  "11": {
    en: "the diagnosis on the claim did not fit the service",
    es: "el diagnóstico del reclamo no corresponde al servicio",
    zh: "理赔上的诊断与服务不相符",
  },
  "16": {
    en: "the claim lacked information the plan needs, or had an error in it",
    es: "al reclamo le faltaba información o tenía un error",
    zh: "理赔资料不全或有错误",
  },
  "18": {
    en: "the same service had already been billed",
    es: "el mismo servicio ya se había facturado",
    zh: "同一项服务已经提交过",
  },
  "22": {
    en: "another insurer may have to pay first",
    es: "es posible que otro seguro deba pagar primero",
    zh: "可能应由另一家保险先付",
  },
  "24": {
    en: "the service is part of a monthly arrangement with the provider",
    es: "el servicio forma parte de un acuerdo mensual con el proveedor",
    zh: "该服务属于与医疗机构的按月协议",
  },
  "26": {
    en: "the service took place before the coverage began",
    es: "el servicio fue anterior al inicio de la cobertura",
    zh: "服务时间早于承保开始日期",
  },
  "27": {
    en: "the coverage had ended when the service took place",
    es: "la cobertura había terminado cuando se prestó el servicio",
    zh: "提供服务时承保已经结束",
  },
  "29": {
    en: "the provider sent the claim after the deadline",
    es: "el proveedor envió el reclamo fuera de plazo",
    zh: "医疗机构提交理赔时已过期限",
  },
  "31": {
    en: "nobody could be found under the details on the claim",
    es: "no se encontró a nadie con los datos del reclamo",
    zh: "按理赔上的资料找不到会员",
  },
  "39": {
    en: "authorization was asked for and refused",
    es: "la autorización se pidió y fue rechazada",
    zh: "申请过授权，但没有获得批准",
  },
  "50": {
    en: "the plan did not find the service medically necessary",
    es: "el plan no consideró el servicio médicamente necesario",
    zh: "计划认为该服务不属于医疗必需",
  },
  "55": {
    en: "the plan regards the treatment as experimental",
    es: "el plan considera experimental el tratamiento",
    zh: "计划认为该治疗属于试验性质",
  },
  "96": {
    en: "the plan does not cover this charge",
    es: "el plan no cubre este cargo",
    zh: "计划不承保这项费用",
  },
  "97": {
    en: "the payment is part of another service already paid",
    es: "el pago ya está incluido en otro servicio pagado",
    zh: "这项费用已包含在另一项已付的服务中",
  },
  "109": {
    en: "the claim belongs with another insurer",
    es: "el reclamo corresponde a otro seguro",
    zh: "该理赔应由另一家保险处理",
  },
  "119": {
    en: "the benefit’s yearly or lifetime limit has been reached",
    es: "se alcanzó el límite anual o de por vida del beneficio",
    zh: "这项福利已达到年度或终身上限",
  },
  "151": {
    en: "the plan found the number of services not supported by the record",
    es: "el plan no halló justificada la cantidad de servicios",
    zh: "记录不足以支持所做的次数",
  },
  "167": {
    en: "the diagnosis is not covered",
    es: "el diagnóstico no está cubierto",
    zh: "该诊断不在承保范围内",
  },
  "170": {
    en: "this kind of provider is not paid for the service",
    es: "a este tipo de proveedor no se le paga por el servicio",
    zh: "计划不向这类医疗机构支付这项服务",
  },
  "197": {
    en: "the provider did not ask for prior authorization",
    es: "el proveedor no pidió autorización previa",
    zh: "医疗机构没有申请事先授权",
  },
  "198": {
    en: "the service went beyond what was authorized",
    es: "el servicio excedió lo autorizado",
    zh: "服务超出了授权范围",
  },
  "204": {
    en: "the service is not part of the plan",
    es: "el servicio no forma parte del plan",
    zh: "该服务不属于您的计划",
  },
  "242": {
    en: "the provider is not in the plan’s network",
    es: "el proveedor no está en la red del plan",
    zh: "该医疗机构不在计划网络内",
  },
  "252": {
    en: "the plan needs a document before it can decide",
    es: "el plan necesita un documento antes de decidir",
    zh: "计划需要一份文件才能决定",
  },
  "15": {
    en: "the authorization number on the claim is missing or does not fit the service",
    es: "el número de autorización del reclamo falta o no corresponde al servicio",
    zh: "理赔上的授权号码缺失，或与服务不符",
  },
  "35": {
    en: "the lifetime limit of the benefit has been reached",
    es: "se alcanzó el límite de por vida del beneficio",
    zh: "这项福利已达到终身上限",
  },
  "40": {
    en: "the plan did not find that it was an emergency",
    es: "el plan no consideró que fuera una emergencia",
    zh: "计划认为这不属于急诊情况",
  },
  "49": {
    en: "it was a routine check that the plan does not cover in this way",
    es: "fue un examen de rutina que el plan no cubre de esta forma",
    zh: "这是计划不以此方式承保的常规检查",
  },
  "59": {
    en: "several procedures of one visit are paid at a reduced rate",
    es: "varios procedimientos de una misma visita se pagan a una tarifa reducida",
    zh: "同一次就诊的多项操作按较低标准支付",
  },
  "226": {
    en: "the provider did not send the information the plan had asked for",
    es: "el proveedor no envió la información que el plan le pidió",
    zh: "医疗机构没有提供计划要求的资料",
  },
  "227": {
    en: "the plan asked the member for information and has not received it",
    es: "el plan pidió información al miembro y no la ha recibido",
    zh: "计划向会员索取的资料尚未收到",
  },
  "236": {
    en: "two procedure codes on the claim exclude each other",
    es: "dos códigos de procedimiento del reclamo se excluyen entre sí",
    zh: "理赔上的两个操作代码互相排斥",
  },
  "243": {
    en: "the network or the primary care provider did not authorize the service",
    es: "la red o el médico de cabecera no autorizó el servicio",
    zh: "服务未经网络或基本医疗医生授权",
  },
  "256": {
    en: "the provider’s contract with the plan does not pay for this service",
    es: "el contrato del proveedor con el plan no paga este servicio",
    zh: "医疗机构与计划的合同不支付这项服务",
  },
  B7: {
    en: "the provider was not approved for this service on that day",
    es: "el proveedor no estaba aprobado para este servicio ese día",
    zh: "医疗机构当天没有提供该服务的资格",
  },
};

/** The codes there are words for. */
export const denialCodes: readonly string[] = Object.keys(words);

/** Plain words for a reason code; an unlisted one is named as such, never guessed. */
export const denialWords = (code: string): string =>
  words[code]?.en ?? `of reason code ${code}, for which there are no plain words yet`;

/** The same in Spanish; null for an unlisted code. */
export const denialWordsInSpanish = (code: string): string | null => words[code]?.es ?? null;

/** The same in Simplified Chinese; null for an unlisted code. */
export const denialWordsInChinese = (code: string): string | null => words[code]?.zh ?? null;

/**
 * Adjustments that refuse nothing: the member's deductible, coinsurance and copay (1, 2, 3), a charge above the agreed
 * rate (45), payment from a consumer's spending account (187), a reduction by federal sequestration (253).
 */
const notDenials: ReadonlySet<string> = new Set(["1", "2", "3", "45", "187", "253"]);

export const isDenial = (code: string): boolean => !notDenials.has(code);
