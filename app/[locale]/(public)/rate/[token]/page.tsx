import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { localeOf } from "@/app/_doors/locale";
import type { PageIn } from "@/app/_doors/page-props";
import { keepTogether } from "@/app/_ui/keep-together";
import { PageShell } from "@/app/_ui/page-shell";
import { wholeReference } from "@/app/_ui/whole-reference";
import { RatingForm } from "@/app/[locale]/(public)/_rating/rating-form";
import { systemClock } from "@/lib/core/clock";
import { readLinkedQuestion } from "@/lib/following/linked-question";
import { sayBy } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { formatReference } from "@/lib/tickets/reference";
import { rateByLink } from "./actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The question of a letter. Opening it says nothing yet: programs that look for harm open every link. */
export default async function Rate({ params, searchParams }: PageIn<{ token: string }>) {
  const actor = await publicActor();
  const [{ token }, query, locale] = [await params, await searchParams, await localeOf(params)];
  const [settings, question] = [await readSettings(), await readLinkedQuestion(actor, token)];
  if (!question) redirect(`/${locale}/lost`);
  const t = translator(locale, "following.rating");
  const reference = formatReference(question.reference);
  const over = query.done === "over";
  const rating = typeof query.rating === "string" ? query.rating : "";
  const title = t(over ? "over" : "title");
  const by =
    question.dueAt && keepTogether(sayBy(locale, question.dueAt, settings.calendar.timeZone, systemClock()));
  const done =
    query.done === "reopened"
      ? by
        ? t("reopenedBy", { by })
        : t("reopened")
      : query.done === "thanks"
        ? t("thanks")
        : null;
  return (
    <PageShell locale={locale} path={`/rate/${token}`} settings={settings}>
      <title>{`${title} – ${settings.operator.name}`}</title>
      <h1>{title}</h1>
      {over && (
        <>
          <p className="lead">{t("overText")}</p>
          <p className="section">
            <a href={`/${locale}`}>{t("new")}</a>
          </p>
        </>
      )}
      {done && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      {!over && !done && (
        <>
          <p className="lead">
            {wholeReference(t(question.occasion === "secondLook" ? "second" : "lead", { reference }))}
          </p>
          <RatingForm
            locale={locale}
            action={rateByLink.bind(null, locale, token)}
            values={{ rating: /^[1-5]$/.test(rating) ? rating : "" }}
          />
        </>
      )}
    </PageShell>
  );
}
