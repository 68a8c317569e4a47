import * as z from "zod/mini";
import { element } from "./element.ts";

export interface CallerChooser {
  readonly number: () => string;
  /** The number of the plan to call. */
  readonly dialled: () => string;
  /** The carrier says that the number is not the caller's. */
  readonly isSpoofed: () => boolean;
  /** Somebody else has the telephone now. */
  readonly onChange: (act: () => void) => void;
  readonly setVisible: (visible: boolean) => void;
}

const Directory = z.object({
  lines: z.array(z.object({ number: z.string(), name: z.string() })),
  callers: z.array(z.object({ number: z.string(), name: z.string() })),
});
type Directory = z.infer<typeof Directory>;

const another = "another";

/** Whose telephone this is, somebody of the invented plan or any number, and which of the plan's lines to call. */
export function createCallerChooser({ callers, lines }: Directory): CallerChooser {
  const select = element("caller", HTMLSelectElement);
  const line = element("line", HTMLSelectElement);
  for (const each of lines) line.append(new Option(each.name, each.number));
  const other = element("other", HTMLDivElement);
  const number = element("number", HTMLInputElement);
  for (const caller of callers) select.append(new Option(`${caller.name} · ${caller.number}`, caller.number));
  select.append(new Option("Another number…", another));
  const isOther = (): boolean => select.value === another;
  select.addEventListener("change", () => {
    other.hidden = !isOther();
  });
  return {
    onChange: (act) => {
      select.addEventListener("change", act);
      number.addEventListener("change", act);
    },
    number: () => (isOther() ? number.value.replaceAll(/[\s().-]/g, "") : select.value),
    dialled: () => line.value,
    isSpoofed: () => element("spoofed", HTMLInputElement).checked,
    setVisible: (visible) => {
      element("chooser", HTMLDivElement).hidden = !visible;
    },
  };
}

/** Reads who may call and which number to dial. */
export async function loadDirectory(): Promise<Directory> {
  const response = await fetch("/phone/callers");
  return z.parse(Directory, await response.json());
}
