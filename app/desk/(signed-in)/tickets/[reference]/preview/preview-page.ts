import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { AnswerPreview } from "@/lib/replies/previewing";

/** Three ways side by side where there is room. The letter stands in a frame of its own, where nothing of it runs. */
export function previewPage(locale: Locale, preview: AnswerPreview, theme = "system"): string {
  const t = translator(locale, "desk.answer.preview");
  const { sms, email, call, channel, locale: lang } = preview;
  const box = (way: "sms" | "email" | "phone", title: string, content: string) =>
    `<section${way === channel ? ' class="chosen"' : ""}><h2>${escaped(title)}${way === channel ? ` <small>${escaped(t("chosen"))}</small>` : ""}</h2>${content}</section>`;
  const said = (text: string) => `<p class="said" lang="${lang}" dir="auto">${escaped(text)}</p>`;
  const parts = sms.parts.map((part) => `<li>${said(part)}</li>`).join("");
  const scheme = theme === "dark" || theme === "light" ? theme : "light dark";
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(t("title"))}</title><style>:root{color-scheme:${scheme}}${style}</style></head><body><main>${[
    box("sms", t("sms", { parts: sms.parts.length, encoding: sms.encoding }), `<ol>${parts}</ol>`),
    box(
      "email",
      t("email"),
      `<p class="subject">${escaped(email.subject)}</p><iframe sandbox title="${escaped(t("html"))}" srcdoc="${escaped(email.html)}"></iframe><details><summary>${escaped(t("text"))}</summary>${said(email.text)}</details>`,
    ),
    box("phone", t("call"), said(call)),
  ].join("")}</main></body></html>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = [
  "body{margin:0;font:14px/1.45 system-ui,sans-serif;background:Canvas;color:CanvasText}",
  "main{display:grid;gap:16px;padding:12px;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr))}",
  "section{min-width:0;border-top:2px solid #8888;padding-top:8px}.chosen{border-color:currentColor}",
  "h2{font-size:13px;margin:0 0 8px}small{font-weight:400}",
  "ol{margin:0;padding-left:1.6em}li{margin-bottom:8px}",
  ".said{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}li .said{padding:8px 10px;border:1px solid #8888;border-radius:10px}",
  ".subject{margin:0 0 8px;font-weight:600}iframe{box-sizing:border-box;width:100%;height:19rem;border:1px solid #8888}",
  "summary{padding:6px 0}",
].join("");
