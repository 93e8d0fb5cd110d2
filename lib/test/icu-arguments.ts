/**
 * The arguments that a text in ICU MessageFormat asks for, also inside the branches of plural and select, and
 * its tags as `<b>`. @throws Error when the braces do not match
 */
export function icuArguments(text: string): Set<string> {
  const found = new Set<string>();
  const end = readText(text, 0, found);
  if (end !== text.length) throw new Error(`A brace closes nothing: ${text}`);
  return found;
}

/** Reads up to the brace that closes this text, or to the end. @returns where it stopped */
function readText(text: string, from: number, found: Set<string>): number {
  let index = from;
  while (index < text.length && text[index] !== "}") {
    const tag = /^<(\w+)>/.exec(text.slice(index));
    if (tag?.[1]) found.add(`<${tag[1]}>`);
    index = text[index] === "{" ? readArgument(text, index + 1, found) : index + 1;
  }
  return index;
}

/** `name}`, `name, type, style}` or `name, plural, one {…} other {…}}`. @returns the place after it */
function readArgument(text: string, from: number, found: Set<string>): number {
  const head = /^\s*(\w+)\s*(,\s*(\w+)\s*)?/.exec(text.slice(from));
  if (!head?.[1]) throw new Error(`An argument has no name: ${text}`);
  found.add(head[1]);
  let index = from + head[0].length;
  while (text[index] !== "}") {
    if (index >= text.length) throw new Error(`A brace is not closed: ${text}`);
    index = text[index] === "{" ? readText(text, index + 1, found) + 1 : index + 1;
  }
  return index + 1;
}
