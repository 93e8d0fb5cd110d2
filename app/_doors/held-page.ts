import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? "");

const look = `:root{color-scheme:light dark}body{max-width:34em;margin:2rem auto;padding:0 1rem;
font:1.1875rem/1.5 system-ui,sans-serif;background:light-dark(#fbfaf7,#1b1b1c);color:light-dark(#17181c,#f2f0ea)}
h1{line-height:1.1}button{font:inherit;font-weight:700;min-height:3.5rem;padding:.75rem 1.75rem;border:2px solid;
border-radius:4px;background:light-dark(#17181c,#f2f0ea);color:light-dark(#fbfaf7,#1b1b1c);cursor:pointer}
button:focus-visible,a:focus-visible{outline:4px solid #c8102e;outline-offset:2px}a{color:inherit}`;

/**
 * The answer to a form that cannot be taken now, made without the database or the page: everything that was sent
 * stands in it, and its button sends the very same once more.
 */
export function heldPage(
  request: Request,
  locale: Locale,
  form: FormData,
  { heldBack, status }: { heldBack: string; status: number },
): Response {
  const t = translator(locale, "ask.held");
  const fields = [...form]
    .map(([name, value]) =>
      typeof value === "string"
        ? `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`
        : "",
    )
    .join("");
  const { pathname } = new URL(request.url);
  const nonce = request.headers.get("x-nonce") ?? "";
  const page = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t("title")}</title><style nonce="${escaped(nonce)}">${look}</style><main><h1>${t("title")}</h1><p>${escaped(heldBack)}.</p><form method="post" action="${escaped(pathname)}" enctype="multipart/form-data">${fields}<button>${t("again")}</button></form></main></html>`;
  return new Response(page, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "retry-after": "60" },
  });
}
