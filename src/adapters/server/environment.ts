/** A variable that the deploy, or the laptop's start, must have set. Throws `environment.missing` naming it. */
export function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`environment.missing: ${name} is not set`);
  return value;
}
