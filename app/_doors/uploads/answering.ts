import type { UploadAnswer } from "@/app/_ui/attachments/listed-file";

/** What an upload door says of itself: nothing of it is kept, and nothing of it is ever a page. */
export const uploadHeaders = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; form-action 'self'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "X-Robots-Tag": "noindex",
};

/** Asks our own script? It wants words and the list, and no other page. */
export const forScript = (request: Request): boolean => new URL(request.url).searchParams.has("script");

export const answerScript = (answer: UploadAnswer, status = 200): Response =>
  Response.json(answer, { status, headers: uploadHeaders });

/** On to a page of ours, which the browser asks for anew. */
export const leadOn = (path: string): Response =>
  new Response(null, { status: 303, headers: { ...uploadHeaders, Location: path } });
