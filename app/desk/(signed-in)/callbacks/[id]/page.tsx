import Link from "next/link";
import { z } from "zod";
import { staffActor } from "@/app/_doors/actor";
import { deskNotFound } from "@/app/_doors/refusal";
import { Word } from "@/app/desk/_parts/word";
import { readCallback } from "@/lib/callbacks/listing";
import { sayPhone } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { formatReference } from "@/lib/tickets/reference";
import { CallCase } from "./call-case";
import { CallWork } from "./call-work";
import { claimEnding } from "./claim-ending";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CallbackPage({ params, searchParams }: Props) {
  const actor = await staffActor();
  const [{ id: typed }, query] = await Promise.all([params, searchParams]);
  const id = z.uuid().safeParse(typed);
  if (!id.success) deskNotFound();
  const [call, settings] = await Promise.all([readCallback(actor, id.data), readSettings()]);
  if (!call) deskNotFound();
  const ending = await claimEnding(actor, call, settings);
  const { operator, calendar } = settings;
  const { locale } = actor;
  const saying = { locale, timeZone: calendar.timeZone, country: operator.country, now: new Date() };
  const t = translator(locale, "desk.call");
  const title = call.phone
    ? t("title", { number: sayPhone(call.phone, operator.country) })
    : t("titleSealed", { reference: formatReference(call.ticket.reference) });
  return (
    <>
      <title>{`${title} – ${operator.name}`}</title>
      <Word locale={locale} query={query} />
      <main id="main" tabIndex={-1} className="list-page">
        <p className="text-[13px]">
          <Link
            href="/desk/callbacks"
            prefetch={false}
            className="text-accent-text underline underline-offset-2"
          >
            {t("back")}
          </Link>
        </p>
        <h1 className="mt-1 text-[22px]/7 font-bold tracking-tight tabular-nums">{title}</h1>
        <div className="call-page">
          <CallWork actor={actor} call={call} settings={settings} saying={saying} ending={ending} />
          <CallCase call={call} saying={saying} />
        </div>
      </main>
    </>
  );
}
