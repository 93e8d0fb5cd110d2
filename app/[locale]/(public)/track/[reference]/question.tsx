import { wholeReference } from "@/app/_ui/whole-reference";
import { RatingForm } from "@/app/[locale]/(public)/_rating/rating-form";
import { shownRating } from "@/app/[locale]/(public)/_rating/reading";
import type { OpenQuestion } from "@/lib/following/question";
import type { Locale } from "@/lib/i18n/locales";
import { type Translator, translator } from "@/lib/i18n/translator";
import { formatReference } from "@/lib/tickets/reference";
import { rateTracked } from "./rating-actions";

type Props = { question: OpenQuestion; reference: string; locale: Locale };

/** Below the answer once it has arrived: was it solved? What was said can be changed for a day, folded away. */
export function Question({ question, reference, locale }: Props) {
  const t = translator(locale, "following.rating");
  const { noteId, occasion, given } = question;
  const form = (
    <RatingForm
      locale={locale}
      action={rateTracked.bind(null, locale, reference, noteId, occasion)}
      values={given ? shownRating(given) : {}}
    />
  );
  if (given)
    return (
      <details className="ask no-print">
        <summary>{t("given", { said: saidOf(given, t) })}</summary>
        {form}
      </details>
    );
  const lead = t(occasion === "secondLook" ? "second" : "lead", { reference: formatReference(reference) });
  return (
    <section className="ask no-print" aria-labelledby="ask">
      <h2 id="ask">{t("title")}</h2>
      <p className="quiet">{wholeReference(lead)}</p>
      {form}
    </section>
  );
}

function saidOf({ solved, rating }: NonNullable<OpenQuestion["given"]>, t: Translator): string {
  const said = [
    ...(solved === null ? [] : [t(solved ? "saidYes" : "saidNo")]),
    ...(rating === null ? [] : [t("saidStars", { rating })]),
  ];
  return said.join(", ");
}
