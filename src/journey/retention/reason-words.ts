import type { LifeEvent, MetalTier, PayType, RetentionFact, RetentionFacts } from "./retention-facts.ts";

export interface Translated {
  readonly en: string;
  readonly es: string;
  readonly zh: string;
}

const said = (en: string, es: string, zh: string): Translated => ({ en, es, zh });

/** The sentence of a figure; null where it is not on record. */
const ofFigure =
  (words: (figure: number) => Translated) =>
  (value: number | null): Translated | null =>
    value === null ? null : words(value);

const ofAnswer =
  (yes: Translated, no: Translated) =>
  (value: boolean | null): Translated | null =>
    value === null ? null : value ? yes : no;

const payWords: Readonly<Record<PayType, Translated>> = {
  salary: said("Paid a salary", "Recibe un sueldo fijo", "领固定工资"),
  hourly: said("Paid by the hour", "Cobra por hora", "按小时计薪"),
  gig: said("Paid by the job", "Cobra por trabajo hecho", "打零工，按单计薪"),
  retired: said("Retired", "Se jubiló", "已退休"),
};

const tierWords: Readonly<Record<MetalTier, Translated>> = {
  catastrophic: said("Catastrophic plan", "Plan para catástrofes", "灾难型计划"),
  bronze: said("Bronze plan", "Plan bronce", "铜级计划"),
  silver: said("Silver plan", "Plan plata", "银级计划"),
  gold: said("Gold plan", "Plan oro", "金级计划"),
  platinum: said("Platinum plan", "Plan platino", "白金级计划"),
};

const eventWords: Readonly<Record<LifeEvent, Translated>> = {
  none: said("No life event on record", "Sin cambios de vida anotados", "没有生活变化的记录"),
  moved: said("Moved", "Se mudó", "搬了家"),
  newJob: said("Has a new job", "Tiene un trabajo nuevo", "换了新工作"),
  turning26: said("Turns 26", "Cumple 26 años", "满26岁"),
  turning65: said("Turns 65", "Cumple 65 años", "满65岁"),
};

const changeWords = (rises: Translated, falls: Translated, stays: Translated, figure: number): Translated =>
  figure > 0 ? rises : figure < 0 ? falls : stays;

const sameDollars = said("Premium stays the same", "La prima no cambia", "保费不变");

const dollarsChange = (change: number): Translated => {
  const dollars = `$${Math.abs(Math.round(change))}`;
  return changeWords(
    said(`Premium rises by ${dollars} a month`, `La prima sube ${dollars} al mes`, `每月保费上涨${dollars}`),
    said(`Premium falls by ${dollars} a month`, `La prima baja ${dollars} al mes`, `每月保费下降${dollars}`),
    sameDollars,
    change,
  );
};

const percentChange = (change: number): Translated => {
  const percent = Math.abs(Math.round(change));
  return changeWords(
    said(`Premium rises by ${percent} percent`, `La prima sube ${percent} por ciento`, `保费上涨${percent}%`),
    said(`Premium falls by ${percent} percent`, `La prima baja ${percent} por ciento`, `保费下降${percent}%`),
    sameDollars,
    change,
  );
};

const subsidyChange = (change: number): Translated => {
  const percent = Math.abs(Math.round(change));
  if (change <= -100)
    return said("Help with the premium ends", "Termina la ayuda con la prima", "保费补贴终止");
  return changeWords(
    said(
      `Help with the premium rises by ${percent} percent`,
      `La ayuda con la prima sube ${percent} por ciento`,
      `保费补贴增加${percent}%`,
    ),
    said(
      `Help with the premium falls by ${percent} percent`,
      `La ayuda con la prima baja ${percent} por ciento`,
      `保费补贴减少${percent}%`,
    ),
    said("Help with the premium stays the same", "La ayuda con la prima no cambia", "保费补贴不变"),
    change,
  );
};

/** "No claims in 12 months", "1 claim …", "4 claims …". */
const countWords =
  (one: Translated, many: Translated, none: Translated) =>
  (count: number): Translated => {
    const words = count === 0 ? none : count === 1 ? one : many;
    const filled = (text: string): string => text.replace("#", String(count));
    return said(filled(words.en), filled(words.es), filled(words.zh));
  };

type WordsByFact = {
  readonly [Fact in RetentionFact]: (value: RetentionFacts[Fact]) => Translated | null;
};

/** A fact as an agent reads it, with the member's own figure. */
const wordsByFact: WordsByFact = {
  age: ofFigure((years) => said(`Is ${years} years old`, `Tiene ${years} años`, `${years}岁`)),
  dependants: ofFigure(
    countWords(
      said("1 dependant", "1 persona a cargo", "1名受抚养人"),
      said("# dependants", "# personas a cargo", "#名受抚养人"),
      said("No dependants", "Sin personas a cargo", "没有受抚养人"),
    ),
  ),
  payType: (value: PayType | null) => (value === null ? null : payWords[value]),
  metalTier: (value: MetalTier | null) => (value === null ? null : tierWords[value]),
  tenureMonths: ofFigure(
    countWords(
      said("With the plan for 1 month", "1 mes en el plan", "参保1个月"),
      said("With the plan for # months", "# meses en el plan", "参保#个月"),
      said("New to the plan", "Nuevo en el plan", "刚参保"),
    ),
  ),
  monthsToRenewal: ofFigure(
    countWords(
      said("Renews in 1 month", "Se renueva en 1 mes", "1个月后续保"),
      said("Renews in # months", "Se renueva en # meses", "#个月后续保"),
      said("Renews within a month", "Se renueva en menos de un mes", "一个月内续保"),
    ),
  ),
  premiumChangeDollars: ofFigure(dollarsChange),
  premiumChangePercent: ofFigure(percentChange),
  subsidyChangePercent: ofFigure(subsidyChange),
  premiumToIncomePercent: ofFigure((percent) =>
    said(
      `Premium would take ${percent} percent of income`,
      `La prima sería el ${percent} por ciento del ingreso`,
      `保费将占收入的${percent}%`,
    ),
  ),
  incomeToPovertyPercent: ofFigure((percent) =>
    said(
      `Income at ${percent} percent of the poverty level`,
      `Ingreso al ${percent} por ciento del nivel de pobreza`,
      `收入为贫困线的${percent}%`,
    ),
  ),
  autopay: ofAnswer(
    said("Pays automatically", "Paga de forma automática", "自动付款"),
    said("Does not pay automatically", "No paga de forma automática", "没有设自动付款"),
  ),
  missedPayments90Days: ofFigure(
    countWords(
      said("1 missed payment in 90 days", "1 pago sin hacer en 90 días", "90天内漏付1次"),
      said("# missed payments in 90 days", "# pagos sin hacer en 90 días", "90天内漏付#次"),
      said("No missed payments in 90 days", "Ningún pago sin hacer en 90 días", "90天内没有漏付"),
    ),
  ),
  claims12Months: ofFigure(
    countWords(
      said("1 claim in 12 months", "1 reclamo en 12 meses", "12个月内理赔1次"),
      said("# claims in 12 months", "# reclamos en 12 meses", "12个月内理赔#次"),
      said("No claims in 12 months", "Ningún reclamo en 12 meses", "12个月内没有理赔"),
    ),
  ),
  deniedClaims90Days: ofFigure(
    countWords(
      said("1 denied claim in 90 days", "1 reclamo negado en 90 días", "90天内1次理赔被拒"),
      said("# denied claims in 90 days", "# reclamos negados en 90 días", "90天内#次理赔被拒"),
      said("No denied claims in 90 days", "Ningún reclamo negado en 90 días", "90天内没有理赔被拒"),
    ),
  ),
  contacts30Days: ofFigure(
    countWords(
      said("1 contact in 30 days", "1 contacto en 30 días", "30天内联系1次"),
      said("# contacts in 30 days", "# contactos en 30 días", "30天内联系#次"),
      said("No contact in 30 days", "Ningún contacto en 30 días", "30天内没有联系"),
    ),
  ),
  openComplaint: ofAnswer(
    said("Has an open complaint", "Tiene una queja abierta", "有未结投诉"),
    said("Has no open complaint", "No tiene quejas abiertas", "没有未结投诉"),
  ),
  hasPrimaryCareProvider: ofAnswer(
    said("Has a primary care provider", "Tiene proveedor de atención primaria", "有初级保健医生"),
    said("Has no primary care provider", "No tiene proveedor de atención primaria", "没有初级保健医生"),
  ),
  lifeEvent: (value: LifeEvent | null) => (value === null ? null : eventWords[value]),
};

/** A fact of a member in words, in three languages; null where it is not on record. */
export function factInWords<Fact extends RetentionFact>(
  fact: Fact,
  facts: RetentionFacts,
): Translated | null {
  return wordsByFact[fact](facts[fact]);
}

/** Two facts that tell together, in words; null where either is not on record. */
export function pairInWords(
  fact: RetentionFact,
  other: RetentionFact,
  facts: RetentionFacts,
): Translated | null {
  const [one, two] = [factInWords(fact, facts), factInWords(other, facts)];
  if (one === null || two === null) return null;
  return said(
    `${one.en}, together with: ${lowered(two.en)}`,
    `${one.es}, junto con: ${lowered(two.es)}`,
    `${one.zh}，同时${two.zh}`,
  );
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
