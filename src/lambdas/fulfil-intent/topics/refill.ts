import { medicationsCard } from "#journey/profile/medications-card.ts";
import type { Medication } from "#journey/profile/profile.ts";
import type { InLanguage } from "./in-language.ts";
import type { Topic, TopicContext } from "./topic.ts";

const fewEnoughToHear = 3;

/** Which prescriptions are due for a refill; the pharmacy fills them, a person helps where it does not. */
export const refill: Topic = {
  reasonCode: "refill",
  slot: null,
  answer: async (context) => {
    const due = (await readMedications(context))
      .filter(({ supply }) => supply === "late" || supply === "refillNow")
      .slice(0, fewEnoughToHear);
    const { isDue, noneDue } = refillWords[context.language];
    return {
      words: due.length > 0 ? isDue(due) : noneDue,
      summary: "Asked about a refill or a pharmacy",
      learned: due.map(({ name, detail }) => ({ label: "Due for a refill", value: `${name}: ${detail}` })),
    };
  },
};

async function readMedications({ reader, patientId, now }: TopicContext): Promise<readonly Medication[]> {
  const patient = ["patient", `Patient/${patientId}`] as const;
  const [requests, dispenses] = await Promise.all([
    reader.search("MedicationRequest", [patient], 50),
    reader.search("MedicationDispense", [patient], 100),
  ]);
  return medicationsCard(requests, dispenses, new Map(), now);
}

interface RefillWords {
  readonly isDue: (due: readonly Medication[]) => string;
  readonly noneDue: string;
}

const refillWords: InLanguage<RefillWords> = {
  "en-US": {
    isDue: (due) =>
      `By our records these are due for a refill: ${due
        .map(({ name, refillsLeft }) =>
          refillsLeft === null ? name : `${name}, ${refillsLeft} refills left`,
        )
        .join("; ")}. Your pharmacy can fill them; a person can help if it does not.`,
    noneDue:
      "By our records none of your prescriptions is due for a refill today. Your pharmacy can tell you more, and a person can help.",
  },
  "es-US": {
    isDue: (due) =>
      `Según nuestros registros, ya toca resurtir: ${due
        .map(({ name, refillsLeft }) => (refillsLeft === null ? name : `${name}, quedan ${refillsLeft}`))
        .join("; ")}. Su farmacia puede surtirlas; si no lo hace, una persona le puede ayudar.`,
    noneDue:
      "Según nuestros registros, hoy no toca resurtir ninguna receta. Su farmacia le puede decir más, y una persona le puede ayudar.",
  },
  "zh-CN": {
    isDue: (due) =>
      `根据我们的记录，以下药物可以续药：${due
        .map(({ name, refillsLeft }) => (refillsLeft === null ? name : `${name}（还可续 ${refillsLeft} 次）`))
        .join("；")}。您的药房可以配药；如果有问题，客服人员可以帮您。`,
    noneDue: "根据我们的记录，您今天没有需要续的处方。药房可以告诉您更多，客服人员也可以帮您。",
  },
};
