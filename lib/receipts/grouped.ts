/** A long code in fives, as people copy it. */
export const grouped = (code: string): string => code.replace(/.{5}(?=.)/g, "$& ");
