/** Whether one of these roles is among the groups of a sign-in, as itself or as `role:…`. */
export const hasRole = (groups: readonly string[], roles: readonly string[]): boolean =>
  roles.some((role) => groups.includes(role) || groups.includes(`role:${role}`));
