/** The last part of an ARN: the id of the queue or agent it names. */
export const lastPart = (arn: string): string => arn.slice(arn.lastIndexOf("/") + 1);

/** One spelling for all instants, so that they compare as text: services differ in their fractions of a second. */
export const instant = (timestamp: string): string => new Date(timestamp).toISOString();
