import { heldPage } from "@/app/_doors/held-page";
import { leadTo } from "@/app/_doors/lead-to";
import { logger } from "@/lib/core/log";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Outcome } from "./posting";

/**
 * Answers a post of the form: with the way on, by 303 or, to our own script, in words for it. When it cannot be taken
 * now, the answer gives everything typed back, with a button that sends the very same once more.
 */
export async function answerPost(
  request: Request,
  locale: Locale,
  take: (form: FormData) => Promise<Outcome>,
): Promise<Response> {
  const form = await request.formData().catch(() => null);
  // No form of ours is sent like this: the page that has one shows it.
  return form ? answerForm(request, locale, form, take) : leadTo(new URL(request.url).pathname);
}

/** The same for a form that has been read. */
export async function answerForm(
  request: Request,
  locale: Locale,
  form: FormData,
  take: (form: FormData) => Promise<Outcome>,
): Promise<Response> {
  const forScript = request.headers.get("accept") === "application/json";
  const outcome = await take(form).catch((err) => {
    logger("ticket-form").error({ err }, "a form could not be taken");
    return { heldBack: translator(locale, "public.errors")("notTaken"), status: 503 } as const;
  });
  if ("to" in outcome) {
    return forScript
      ? Response.json(outcome)
      : new Response(null, { status: 303, headers: { location: outcome.to } });
  }
  if (forScript) return Response.json({ text: outcome.heldBack }, { status: outcome.status });
  return heldPage(request, locale, form, outcome);
}
