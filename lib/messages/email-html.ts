import type { Locale } from "@/lib/i18n/locales";

/** The letter as HTML: the same words as the text, readable in old clients and in the dark, with nothing fetched. */
export function emailHtml(letter: {
  text: string;
  locale: Locale;
  operator: string;
  colour: string;
  /** Where it stands in the text, the five numbers stand in its place, each a link that chooses itself. */
  rateLink: string | null;
}): string {
  const paragraphs = letter.text
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        `<p style="margin:0 0 16px">${withNumbers(withLinks(escapeHtml(paragraph)), letter.rateLink).replaceAll("\n", "<br>")}</p>`,
    )
    .join("\n");
  return `<!doctype html>
<html lang="${letter.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(letter.operator)}</title></head>
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

/** A page opens with the number chosen; nothing is recorded before it is sent there. */
const withNumbers = (html: string, rateLink: string | null): string =>
  rateLink
    ? html.replaceAll(
        `<a href="${rateLink}">${rateLink}</a>`,
        [1, 2, 3, 4, 5]
          .map(
            (rating) =>
              `<a href="${rateLink}?rating=${rating}" style="display:inline-block;padding:6px 14px;margin:4px 4px 0 0;border:2px solid">${rating}</a>`,
          )
          .join(" "),
      )
    : html;
