import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";

/** The command line of a tool, or one clear line with its usage. */
export function readArguments<T extends ParseArgsConfig>(
  config: T,
  usage: string,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const [why = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
    console.error(`${why}. Usage: ${usage}`);
    return process.exit(2);
  }
}
