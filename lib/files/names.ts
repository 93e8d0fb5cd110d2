const longest = 100;

/** Controls, marks that turn the direction of writing, and other characters that nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** What file systems and shells take for something else. */
const telling = /[<>:"|?*`$;&%\\/]/g;

/**
 * A file's name, fit to be shown and to be saved under on any system. It is never a path here: files are stored
 * under keys of our own.
 * @param given as a browser or a mail program sent it: with a path, with controls, with an extension that lies
 * @param extension what the content is, without the dot
 * @returns at most 100 characters before the extension; "file" when nothing is left
 */
export function cleanName(given: string, extension: string): string {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const shown = last.replace(unseen, "").replace(telling, " ").replace(/\s+/g, " ").trim();
  const stem = shown.replace(new RegExp(`\\.(?:${extension}|\\w{1,5})$`, "i"), "");
  const bare = [...stem.replace(/^[.\s]+|[.\s]+$/g, "")].slice(0, longest).join("").trim();
  // Names that Windows keeps for its devices, whatever the extension.
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(bare);
  return `${reserved ? "_" : ""}${bare || "file"}.${extension}`;
}
