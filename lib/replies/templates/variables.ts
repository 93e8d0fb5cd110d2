/** Where something is still to be written: "((amount))", as GOV.UK Notify has it. */
const variable = /\(\(([^()\n]{1,60})\)\)/g;

/** What is still to be filled in or taken out, each once, in the order of the text. */
export const emptyVariables = (text: string): string[] => [
  ...new Set([...text.matchAll(variable)].map(([whole]) => whole)),
];

/** Puts in what is known; a variable without a value stays, to be seen. @param values by the variable's name */
export const filled = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(variable, (whole, name: string) => values.get(name.trim().toLowerCase()) || whole);
