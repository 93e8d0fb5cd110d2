import { createReadStream } from "node:fs";

/** Everything that a text has no use for: controls but tab, line ends and page ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffe\uffff]/;
/** A document or a program that happens to be written in letters: SVG, HTML, XML, scripts with an interpreter. */
const otherwise = /^\s*(?:<[a-z!?]|#!)/i;

/** Is the whole file text in strict UTF-8, and text only? */
export async function isPlainText(file: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let beginning = true;
  try {
    for await (const chunk of createReadStream(file)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      if (controls.test(text) || (beginning && otherwise.test(text))) return false;
      beginning = false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
