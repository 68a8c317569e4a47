/** `$.A.b`, `$['A']`, `$.A.['my key']`, `$.A["my key"]`, `$.A[0]`, `$.A.0.b`, `$.Headers.P-Asserted-Identity`. */
const step = String.raw`\.?\['([^']*)'\]|\.?\["([^"]*)"\]|\[(\d+)\]|\.([\p{L}\p{N}_-]+)`;
const anyReference = new RegExp(String.raw`\$(?:${step})+`, "gu");
const wholeReference = new RegExp(String.raw`^\$(?:${step})+$`, "u");

/** What references may point at: namespace → value. */
export type Referable = Readonly<Record<string, unknown>>;

/**
 * Replaces every reference in a parameter, however deep. A text that is one whole reference becomes the value itself
 * (an object stays one); references inside a text become text. What is not there becomes an empty string, which a
 * parameter that needs a value then refuses.
 */
export function resolveReferences(parameter: unknown, data: Referable): unknown {
  if (typeof parameter === "string") return resolveText(parameter, data);
  if (Array.isArray(parameter)) return parameter.map((each) => resolveReferences(each, data));
  if (!isObject(parameter)) return parameter;
  return Object.fromEntries(
    Object.entries(parameter).map(([key, value]) => [key, resolveReferences(value, data)]),
  );
}

function resolveText(text: string, data: Referable): unknown {
  if (wholeReference.test(text)) return follow(text, data) ?? "";
  return text.replace(anyReference, (reference) => asText(follow(reference, data)));
}

function follow(reference: string, data: Referable): unknown {
  let value: unknown = data;
  for (const match of reference.matchAll(new RegExp(step, "gu"))) {
    const key = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

/** Does a parameter name anything, however deep? */
export function hasReference(parameter: unknown): boolean {
  if (typeof parameter === "string") return parameter.includes("$");
  if (Array.isArray(parameter)) return parameter.some(hasReference);
  return isObject(parameter) && Object.values(parameter).some(hasReference);
}

export function asText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
