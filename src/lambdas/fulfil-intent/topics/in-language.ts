import type { Language } from "#journey/contact/attributes.ts";
import { dayInChinese, dayInSpanish, dayInWords } from "#journey/profile/calendar-day.ts";

/** The same words for each language the bots speak. */
export type InLanguage<T> = Readonly<Record<Language, T>>;

/** Whole cents as they are read aloud. Spanish and Chinese readers in the US know dollars as `$25.00` too. */
export const dollars = (cents: number): string =>
  (cents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });

/** A day `YYYY-MM-DD` as it is said; the year only where it is not this one. */
export const dayIn: InLanguage<(day: string, today: string) => string> = {
  "en-US": dayInWords,
  "es-US": dayInSpanish,
  "zh-CN": dayInChinese,
};

/** Chinese sentences stand without a space between. */
export const sentences = (language: Language, all: readonly string[]): string =>
  all.join(language === "zh-CN" ? "" : " ");

/** An American number as it is read out: `555-555-0177`. Others stay as they are. */
export const phoneInWords = (number: string): string =>
  number.replace(/^\+?1?[ (.-]*(\d{3})[ ).-]*(\d{3})[ .-]*(\d{4})$/, "$1-$2-$3");

/** Services and specialties by the names of the bots' slots: Spanish, Chinese. Unlisted ones stay as they were said. */
const names: Readonly<Record<string, readonly [spanish: string, chinese: string]>> = {
  MRI: ["resonancia magnética", "核磁共振"],
  "CT scan": ["tomografía", "CT 扫描"],
  "X-ray": ["radiografía", "X 光检查"],
  ultrasound: ["ultrasonido", "超声检查"],
  "lab work": ["análisis de laboratorio", "化验"],
  "physical therapy": ["terapia física", "物理治疗"],
  "office visit": ["consulta médica", "门诊"],
  "emergency room": ["sala de emergencias", "急诊"],
  "urgent care": ["atención de urgencia", "紧急护理"],
  surgery: ["cirugía", "手术"],
  "hospital stay": ["hospitalización", "住院"],
  prescription: ["medicina recetada", "处方药"],
  mammogram: ["mamografía", "乳房 X 光检查"],
  colonoscopy: ["colonoscopia", "肠镜检查"],
  ambulance: ["ambulancia", "救护车"],
  dental: ["servicio dental", "牙科"],
  vision: ["servicio de la vista", "眼科"],
  "primary care": ["medicina familiar", "家庭医生"],
  orthopedics: ["ortopedia", "骨科"],
  cardiology: ["cardiología", "心脏科"],
  dermatology: ["dermatología", "皮肤科"],
  pediatrics: ["pediatría", "儿科"],
  gynecology: ["ginecología", "妇科"],
  psychiatry: ["psiquiatría", "精神科"],
  neurology: ["neurología", "神经科"],
  radiology: ["radiología", "放射科"],
};

export function nameIn(language: Language, name: string): string {
  const [spanish, chinese] = names[name] ?? [name, name];
  return { "en-US": name, "es-US": spanish, "zh-CN": chinese }[language];
}
