import { config } from "zod/mini";

/**
 * Zod compiles its object parsers with `new Function`, and tries whether it may whenever a schema is made. The pages'
 * content security policy forbids it and would report each try, so every file that makes schemas for the browser
 * imports this one first.
 */
config({ jitless: true });
