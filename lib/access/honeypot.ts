/** A program fills in every field that it finds; no person sees or reaches this one. */
export const honeypotField = "website";
