import type { Medication } from "#journey/profile/care/care-facts.ts";
import type { InLanguage } from "./in-language.ts";

type Due = Pick<Medication, "name" | "refillsLeft">;

/** How one language speaks of refills and the pharmacy. */
interface RefillWords {
  readonly isDue: (due: readonly Due[]) => string;
  /** `on` is the day from which the next refill may be asked for, in words. */
  readonly noneDue: (next: { readonly name: string; readonly on: string } | null) => string;
  /** Where the last fill was handed out. */
  readonly pharmacy: (name: string, phone: string | null) => string;
  readonly noPharmacy: string;
  /** A prescription without refills left needs a new one. */
  readonly noneLeft: (names: string) => string;
}

export const refillWords: InLanguage<RefillWords> = {
  "en-US": {
    isDue: (due) =>
      `By our records these are due for a refill: ${due
        .map(({ name, refillsLeft }) =>
          refillsLeft === null || refillsLeft === 0
            ? name
            : `${name}, ${refillsLeft} ${refillsLeft === 1 ? "refill" : "refills"} left`,
        )
        .join("; ")}.`,
    noneDue: (next) =>
      `By our records none of your prescriptions is due for a refill today.${next === null ? "" : ` The next is ${next.name}, from ${next.on}.`}`,
    pharmacy: (name, phone) =>
      `Your last fill was at ${name}${phone === null ? "" : `, ${phone}`}; they can fill it, and a person can help if they do not.`,
    noPharmacy: "Your pharmacy can fill them; a person can help if it does not.",
    noneLeft: (names) => `No refills are left of ${names}; your doctor's office can prescribe it again.`,
  },
  "es-US": {
    isDue: (due) =>
      `Según nuestros registros, ya toca resurtir: ${due
        .map(({ name, refillsLeft }) =>
          refillsLeft === null || refillsLeft === 0
            ? name
            : `${name}, ${refillsLeft === 1 ? "queda 1" : `quedan ${refillsLeft}`}`,
        )
        .join("; ")}.`,
    noneDue: (next) =>
      `Según nuestros registros, hoy no toca resurtir ninguna receta.${next === null ? "" : ` La próxima es ${next.name}, desde el ${next.on}.`}`,
    pharmacy: (name, phone) =>
      `La última vez se surtió en ${name}${phone === null ? "" : `, ${phone}`}; ahí pueden surtirla, y si no lo hacen, una persona le puede ayudar.`,
    noPharmacy: "Su farmacia puede surtirlas; si no lo hace, una persona le puede ayudar.",
    noneLeft: (names) =>
      `Ya no quedan resurtidos de ${names}; el consultorio de su médico puede recetarla de nuevo.`,
  },
  "zh-CN": {
    isDue: (due) =>
      `根据我们的记录，以下药物可以续药：${due
        .map(({ name, refillsLeft }) =>
          refillsLeft === null || refillsLeft === 0 ? name : `${name}（还可续 ${refillsLeft} 次）`,
        )
        .join("；")}。`,
    noneDue: (next) =>
      `根据我们的记录，您今天没有需要续的处方。${next === null ? "" : `下一个是 ${next.name}，从${next.on}起可以续。`}`,
    pharmacy: (name, phone) =>
      `您上次在 ${name}${phone === null ? "" : `（${phone}）`}取药，可以在那里续药；如果有问题，客服人员可以帮您。`,
    noPharmacy: "您的药房可以配药；如果有问题，客服人员可以帮您。",
    noneLeft: (names) => `${names} 的续药次数已用完，您的医生诊所可以重新开处方。`,
  },
};
