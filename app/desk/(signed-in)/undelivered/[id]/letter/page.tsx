import Link from "next/link";
import { z } from "zod";
import { staffActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { PrintButton } from "@/app/_ui/print-button";
import { markPosted } from "@/app/desk/(signed-in)/undelivered/actions";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { readLetter } from "@/lib/replies/letter";
import { readSettings } from "@/lib/settings/reading";
import { formatReference } from "@/lib/tickets/reference";

type Props = { params: Promise<{ id: string }> };

/** An answer as a letter on paper. Printed, only the letter is on it. */
export default async function LetterPage({ params }: Props) {
  const actor = await staffActor();
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) deskNotFound();
  const [letter, { calendar, operator }] = [
    await orNotFound(readLetter(actor, id.data)),
    await readSettings(),
  ];
  const { locale } = actor;
  const t = translator(locale, "desk.letter");
  const now = new Date();
  const date = new Intl.DateTimeFormat(letter.locale, { dateStyle: "long", timeZone: calendar.timeZone });
  const title = t("title", { reference: formatReference(letter.reference) });
  return (
    <>
      <title>{`${title} – ${operator.name}`}</title>
      <main id="main" tabIndex={-1} className="list-page letter-page">
        <div className="no-print">
          <p className="text-[13px]">
            <Link
              href="/desk/undelivered"
              prefetch={false}
              className="text-accent-text underline underline-offset-2"
            >
              {t("back")}
            </Link>
          </p>
          <h1 className="mt-1 text-[22px]/7 font-bold tracking-tight">{title}</h1>
          <p className="mt-1 max-w-xl text-[13px] text-muted">{t(letter.text ? "lead" : "sealed")}</p>
        </div>
        {letter.text && (
          <article className="letter" lang={letter.locale}>
            <header>
              <p className="font-bold">{letter.operator}</p>
              <p>{date.format(letter.posted?.at ?? now)}</p>
            </header>
            <div className="letter-address">{letter.contactName}</div>
            <h2>{letter.subject}</h2>
            <p className="letter-text">{letter.text}</p>
          </article>
        )}
        <div className="no-print mt-5">
          {letter.posted && (
            <p className="text-[13px] font-semibold text-good">
              {t("done", {
                name: letter.posted.name,
                when: sayMoment(locale, letter.posted.at, calendar.timeZone, now),
              })}
            </p>
          )}
          {!letter.posted && !letter.wanted && <p className="text-[13px]">{t("settled")}</p>}
          {letter.text && (
            <div className="flex flex-wrap items-start gap-3">
              <PrintButton>{t("print")}</PrintButton>
              {letter.wanted && (
                <form action={markPosted} className="grid max-w-sm gap-1">
                  <input type="hidden" name="formToken" value={newFormToken()} />
                  <input type="hidden" name="id" value={id.data} />
                  <button type="submit" className="button button-main justify-self-start">
                    {t("posted")}
                  </button>
                  <span className="text-[12.5px] text-muted">{t("postedHint")}</span>
                </form>
              )}
            </div>
          )}
        </div>
      </main>
    </>
  );
}
