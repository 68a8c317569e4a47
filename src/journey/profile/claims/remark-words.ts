interface Words {
  readonly en: string;
  readonly es: string;
  readonly zh: string;
}

/**
 * What a remittance advice remark code (RARC) adds to the reason, in our own words. CMS keeps the list, X12 publishes
 * it; none of these sentences is theirs. Which are commonest is a judgement, as with the reason codes.
 * List of codes: https://x12.org/codes/remittance-advice-remark-codes
 */
const words: Readonly<Record<string, Words>> = {
  M15: {
    en: "it is paid together with another service of that day",
    es: "se paga junto con otro servicio de ese día",
    zh: "与当天的另一项服务合并支付",
  },
  M20: {
    en: "the service’s code is missing",
    es: "falta el código del servicio",
    zh: "缺少服务代码",
  },
  M25: {
    en: "the record does not show why this level of service was needed",
    es: "el expediente no muestra por qué se necesitaba este nivel de servicio",
    zh: "病历没有说明为何需要这一级别的服务",
  },
  M51: {
    en: "the procedure code is missing or not valid",
    es: "el código del procedimiento falta o no es válido",
    zh: "操作代码缺失或无效",
  },
  M76: {
    en: "the diagnosis is missing or not valid",
    es: "el diagnóstico falta o no es válido",
    zh: "诊断缺失或无效",
  },
  M77: {
    en: "the place of service is missing or does not fit",
    es: "el lugar del servicio falta o no corresponde",
    zh: "服务地点缺失或不符",
  },
  M80: {
    en: "it is not paid beside another service of the same visit",
    es: "no se paga junto con otro servicio de la misma visita",
    zh: "不能与同次就诊的另一项服务一并支付",
  },
  M86: {
    en: "the same or a similar service was paid shortly before",
    es: "poco antes se pagó el mismo servicio o uno parecido",
    zh: "不久前已支付过相同或类似的服务",
  },
  M119: {
    en: "the drug’s code is missing or not valid",
    es: "el código del medicamento falta o no es válido",
    zh: "药品代码缺失或无效",
  },
  M127: {
    en: "the plan needs the medical record of this service",
    es: "el plan necesita el expediente médico de este servicio",
    zh: "计划需要这项服务的病历",
  },
  MA04: {
    en: "the other insurer’s decision is missing",
    es: "falta la decisión del otro seguro",
    zh: "缺少另一家保险的决定",
  },
  MA63: {
    en: "the main diagnosis is missing or not valid",
    es: "el diagnóstico principal falta o no es válido",
    zh: "主要诊断缺失或无效",
  },
  MA92: {
    en: "details of the other insurance are missing",
    es: "faltan datos del otro seguro",
    zh: "缺少另一份保险的资料",
  },
  MA130: {
    en: "the claim could not be worked on; the provider has to send a corrected one",
    es: "no se pudo procesar el reclamo; el proveedor debe enviar uno corregido",
    zh: "理赔无法处理，医疗机构须提交更正件",
  },
  N4: {
    en: "the other insurer’s statement is missing",
    es: "falta el estado de cuenta del otro seguro",
    zh: "缺少另一家保险的结算单",
  },
  N19: {
    en: "it is a minor part of a larger procedure",
    es: "es una parte menor de un procedimiento mayor",
    zh: "属于较大操作中的附带部分",
  },
  N20: {
    en: "it is not paid together with another service of that day",
    es: "no se paga junto con otro servicio de ese día",
    zh: "不能与当天的另一项服务同时支付",
  },
  N29: {
    en: "orders, notes or other papers are missing",
    es: "faltan órdenes, notas u otros documentos",
    zh: "缺少医嘱、记录或其他文件",
  },
  N30: {
    en: "the member did not qualify for this service",
    es: "el miembro no reunía los requisitos para este servicio",
    zh: "会员不符合这项服务的条件",
  },
  N54: {
    en: "the claim does not match what was authorized",
    es: "el reclamo no coincide con lo autorizado",
    zh: "理赔与已授权的内容不符",
  },
  N56: {
    en: "the procedure code was not valid for that day or service",
    es: "el código no era válido para esa fecha o servicio",
    zh: "操作代码不适用于当天或该服务",
  },
  N95: {
    en: "this kind of provider may not bill the service",
    es: "este tipo de proveedor no puede facturar el servicio",
    zh: "这类医疗机构不得收取该服务费用",
  },
  N115: {
    en: "the decision follows a regional Medicare coverage rule",
    es: "la decisión sigue una regla regional de cobertura de Medicare",
    zh: "决定依据 Medicare 的地区承保规则",
  },
  N130: {
    en: "the plan’s benefit booklet says what is limited here",
    es: "el manual de beneficios del plan indica qué está limitado",
    zh: "计划的福利手册说明了此处的限制",
  },
  N179: {
    en: "the plan has asked the member for more information",
    es: "el plan pidió más información al miembro",
    zh: "计划已向会员索取更多资料",
  },
  N216: {
    en: "the member’s benefits do not include this kind of service",
    es: "los beneficios del miembro no incluyen este tipo de servicio",
    zh: "会员的福利不包括这类服务",
  },
  N265: {
    en: "who ordered the service is missing or not valid",
    es: "falta quién ordenó el servicio, o no es válido",
    zh: "开单医生资料缺失或无效",
  },
  N286: {
    en: "who referred the member is missing or not valid",
    es: "falta quién refirió al miembro, o no es válido",
    zh: "转诊医生资料缺失或无效",
  },
  N290: {
    en: "who gave the service is missing or not valid",
    es: "falta quién prestó el servicio, o no es válido",
    zh: "提供服务者的资料缺失或无效",
  },
  N362: {
    en: "more days or units were billed than can be paid",
    es: "se facturaron más días o unidades de los que se pueden pagar",
    zh: "收费的天数或次数超过可支付的数量",
  },
  N381: {
    en: "the provider’s contract says what is limited here",
    es: "el contrato del proveedor indica qué está limitado",
    zh: "医疗机构的合同说明了此处的限制",
  },
  N382: {
    en: "the member’s number is missing or not valid",
    es: "el número del miembro falta o no es válido",
    zh: "会员号码缺失或无效",
  },
  N418: {
    en: "the claim was sent to the wrong place",
    es: "el reclamo se envió al lugar equivocado",
    zh: "理赔寄错了地方",
  },
  N425: {
    en: "the law excludes this service from coverage",
    es: "la ley excluye este servicio de la cobertura",
    zh: "法律将这项服务排除在承保之外",
  },
  N448: {
    en: "the plan’s price list does not hold this service",
    es: "la lista de precios del plan no incluye este servicio",
    zh: "计划的价目表中没有这项服务",
  },
  N522: {
    en: "the same claim is already being worked on, or was",
    es: "el mismo reclamo ya se está procesando o se procesó",
    zh: "同一理赔正在处理或已经处理",
  },
  N640: {
    en: "more was done than the plan allows in that time",
    es: "se hizo más de lo que el plan permite en ese plazo",
    zh: "超过计划在该期间允许的次数",
  },
  N706: {
    en: "papers are missing",
    es: "faltan documentos",
    zh: "缺少文件",
  },
};

/** The codes there are words for. */
export const remarkCodes: readonly string[] = Object.keys(words);

/** Plain words for a remark code in one language; null for an unlisted one: a remark is never guessed. */
export const remarkWords = (code: string, language: keyof Words = "en"): string | null =>
  words[code]?.[language] ?? null;
