/** How records write the services that the bot's slot knows. What is not listed is looked for as it was said. */
const writtenAs: Readonly<Record<string, readonly string[]>> = {
  MRI: ["mri", "magnetic resonance"],
  "CT scan": ["ct scan", "computed tomography", "ct of"],
  "X-ray": ["x-ray", "xray", "radiograph"],
  ultrasound: ["ultrasound", "sonogra"],
  "lab work": ["lab", "blood", "panel", "a1c"],
  "office visit": ["office", "visit", "exam", "check"],
  "emergency room": ["emergency"],
  "hospital stay": ["inpatient", "hospital"],
  prescription: ["tablet", "capsule", " mg", "pharmacy", "drug"],
  dental: ["dental", "tooth"],
  vision: ["vision", "eye"],
};

/** Is a recorded service the one the member named? */
export function isAboutService(service: string, named: string): boolean {
  const recorded = service.toLowerCase();
  return (writtenAs[named] ?? [named.toLowerCase()]).some((words) => recorded.includes(words));
}
