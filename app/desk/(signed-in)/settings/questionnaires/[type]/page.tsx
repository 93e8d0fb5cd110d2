import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound } from "@/app/_doors/refusal";
import { start } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/actions";
import { EditorPage } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/editor-page";
import { History } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/history";
import { Outline } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/outline";
import { homePath, typeNamed } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/paths";
import { Preview } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/preview";
import { Publishing } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/publishing";
import { sayState } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/state-line";
import { translator } from "@/lib/i18n/translator";
import { listVersions } from "@/lib/questionnaires/versions";
import { readSettings } from "@/lib/settings/reading";

type Props = {
  params: Promise<{ type: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What one form asks: the draft where somebody works on one, or else what is asked now. */
export default async function TypePage({ params, searchParams }: Props) {
  const actor = await staffActorOf("administrator");
  const [{ type }, query] = await Promise.all([params, searchParams]);
  const ticketType = typeNamed(type);
  if (!ticketType) deskNotFound();
  const { locale } = actor;
  const [versions, settings] = await Promise.all([listVersions(actor, ticketType), readSettings()]);
  const shown =
    versions.find(({ state }) => state === "draft") ?? versions.find(({ state }) => state === "published");
  if (!shown) deskNotFound();
  const t = translator(locale, "questionnaires");
  const isDraft = shown.state === "draft";
  const formToken = newFormToken();
  const { timeZone } = settings.calendar;
  const now = new Date();
  const title = `${translator(locale, "shared.ticketType")(ticketType)}: ${t("version", { version: shown.version })}`;
  return (
    <EditorPage
      {...{ locale, query, title }}
      lead={sayState(locale, shown, timeZone, now)}
      back={{ href: homePath, label: t("title") }}
      beside={<Preview {...{ locale, ticketType, query }} version={isDraft ? null : shown.version} />}
    >
      {isDraft ? (
        <Publishing {...{ locale, ticketType, formToken }} draft={shown} />
      ) : (
        <form action={start} className="mb-6">
          <input type="hidden" name="formToken" value={formToken} />
          <input type="hidden" name="ticketType" value={ticketType} />
          <button type="submit" className="button button-main">
            {t("change")}
          </button>
        </form>
      )}
      <Outline {...{ locale, ticketType }} content={shown.content} formToken={isDraft ? formToken : null} />
      <History {...{ locale, ticketType, versions, timeZone, now }} />
    </EditorPage>
  );
}
