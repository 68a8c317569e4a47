import { z } from "zod";

/**
 * Flow parameters are texts, even numbers and booleans, and the case of booleans varies between exports
 * ("True", "true"); hand-written files also have plain numbers and booleans. All are taken.
 */
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** A text that must have something in it: an unresolved reference is empty and fails here. */
export const text = scalar.pipe(z.string().min(1));

export const textMap = z.record(z.string(), scalar);

export const flag = scalar.transform((value) => value.toLowerCase() === "true");

export const wholeNumber = (least: number, most: number) =>
  text.transform(Number).pipe(z.number().int().min(least).max(most));

/** The id at the end of an ARN; an id stays what it is. */
export const idOf = (idOrArn: string): string => idOrArn.slice(idOrArn.lastIndexOf("/") + 1);
