import type { Locale } from "@/lib/i18n/locales";

/** The letter as HTML: the same words as the text, readable in old clients and in the dark, with nothing fetched. */
export function emailHtml(letter: {
  text: string;
  locale: Locale;
  operator: string;
  colour: string;
}): string {
  const paragraphs = letter.text
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        `<p style="margin:0 0 16px">${withLinks(escapeHtml(paragraph)).replaceAll("\n", "<br>")}</p>`,
    )
    .join("\n");
  return `<!doctype html>
<html lang="${letter.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(letter.operator)}</title></head>
<body style="margin:0;padding:24px;font:17px/1.5 system-ui,Segoe UI,Roboto,Arial,sans-serif">
<div style="max-width:34em;border-top:4px solid ${escapeHtml(letter.colour)};padding-top:20px">
${paragraphs}
</div>
</body>
</html>`;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Only our own kind of address becomes a link; a trailing full stop or bracket stays text. */
const withLinks = (html: string): string =>
  html.replace(/https?:\/\/[^\s<&]+[^\s<&.,;:!?)]/g, (url) => `<a href="${url}">${url}</a>`);
