import { randomBytes } from "node:crypto";
import { newFormToken } from "@/app/_doors/form-token";
import type { ListedFile } from "@/app/_ui/attachments/listed-file";
import { acceptedByPicker } from "@/lib/files/kinds";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { uploadHeaders } from "./answering";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? "");

const look = `:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#17181c;--danger:#a50e1c}
@media(prefers-color-scheme:dark){:root{--paper:#1b1b1c;--ink:#f0ece3;--danger:#ff9188}}
*{box-sizing:border-box}body{max-width:36em;margin:2rem auto;padding:0 1rem;background:var(--paper);color:var(--ink);
font:1.1875rem/1.5 "Onest",system-ui,sans-serif}label{display:block;margin:2rem 0 .5rem;font-weight:700}
.summary{padding:1.25rem;border:5px solid var(--danger);border-radius:4px}.summary h1{margin:0 0 .5rem;font-size:1.5rem}
.summary p{margin:0;color:var(--danger);font-weight:600}textarea{width:100%;min-height:12rem;padding:.5rem .75rem;
border:2px solid var(--ink);border-radius:4px;background:transparent;color:inherit;font:inherit}li{margin:.5rem 0}
button{font:inherit;padding:.4rem 1rem;border:2px solid var(--ink);border-radius:4px;background:transparent;color:inherit}
.send{display:block;min-height:3.5rem;margin-top:2rem;padding:.75rem 1.75rem;background:var(--ink);color:var(--paper);font-weight:700}
input[type=file]{max-width:100%;font:inherit}:focus-visible{outline:3px solid var(--ink);outline-offset:3px}`;

type ToMend = {
  locale: Locale;
  /** Where it is posted again. */
  door: string;
  /** Back to the page without sending anything. */
  page: string;
  /** Of an anonymous report: the way out of here, and what a file may give away. */
  anonymous?: { exit: string; leave: string; warning: string };
  /** What is to be said, in words. */
  say: string[];
  typed: string;
  files: ListedFile[];
};

/**
 * What was typed, given back with the reason, by a door that cannot show the page it was typed on: without scripts the
 * words would be lost on the way there.
 */
export function mendPage({ locale, door, page, anonymous, say, typed, files }: ToMend): Response {
  const t = translator(locale, "files");
  const tracker = translator(locale, "public.tracker");
  const nonce = randomBytes(16).toString("base64");
  const list = files.map(
    ({ id, name, size, problem }) =>
      `<li>${escaped(name)} (${escaped(problem ?? size)}) <button name="remove" value="${id}">${t("remove")}</button></li>`,
  );
  const title = escaped(tracker("add"));
  const out = anonymous
    ? `<p><a href="${escaped(anonymous.exit)}" rel="nofollow noreferrer">${escaped(anonymous.leave)}</a></p>`
    : "";
  const warning = anonymous ? `<p>${escaped(anonymous.warning)}</p>` : "";
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style nonce="${nonce}">${look}</style><main>${out}<div class="summary" role="alert"><h1>${translator(locale, "public.form")("problem")}</h1>${say.map((text) => `<p>${escaped(text)}</p>`).join("")}</div><form method="post" action="${escaped(door)}" enctype="multipart/form-data"><input type="hidden" name="formToken" value="${newFormToken()}"><label for="text">${title}</label><textarea id="text" name="text" dir="auto">\n${escaped(typed)}</textarea><label for="files">${t("title")}</label>${warning}<ul>${list.join("")}</ul><input type="file" id="files" name="files" multiple accept="${acceptedByPicker}"><button class="send">${escaped(tracker("addSend"))}</button></form><p><a href="${escaped(page)}">${t("back")}</a></p></main></html>`;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
  const headers = { ...uploadHeaders, "Content-Security-Policy": policy };
  return new Response(html, {
    status: 422,
    headers: { ...headers, "Content-Type": "text/html; charset=utf-8" },
  });
}
