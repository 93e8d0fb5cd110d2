import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { start } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/actions";
import { EditorPage } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/editor-page";
import { Outline } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/outline";
import { typeNamed, typePath } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/paths";
import { Preview } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/preview";
import { sayState } from "@/app/desk/(signed-in)/settings/questionnaires/_parts/state-line";
import { translator } from "@/lib/i18n/translator";
import { readRevision, readVersion } from "@/lib/questionnaires/versions";
import { readSettings } from "@/lib/settings/reading";

type Props = {
  params: Promise<{ type: string; version: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A version as it was asked. It can be read, and a new draft can begin with it. */
export default async function VersionPage({ params, searchParams }: Props) {
  const actor = await staffActorOf("administrator");
  const [{ type, version: number }, query] = await Promise.all([params, searchParams]);
  const ticketType = typeNamed(type);
  if (!ticketType || !/^\d{1,9}$/.test(number)) deskNotFound();
  const { locale } = actor;
  const [version, draft, settings] = await Promise.all([
    orNotFound(readVersion(actor, ticketType, Number(number))),
    orNotFound(readRevision(actor, ticketType)),
    readSettings(),
  ]);
  const t = translator(locale, "questionnaires");
  const name = translator(locale, "shared.ticketType")(ticketType);
  return (
    <EditorPage
      {...{ locale, query }}
      title={`${name}: ${t("version", { version: version.version })}`}
      lead={sayState(locale, version, settings.calendar.timeZone, new Date())}
      back={{ href: typePath(ticketType), label: name }}
      beside={<Preview {...{ locale, ticketType, query }} version={version.version} />}
    >
      {draft ? (
        <p className="mb-6 text-muted">{t("startNotNow")}</p>
      ) : (
        <form action={start} className="mb-6">
          <input type="hidden" name="formToken" value={newFormToken()} />
          <input type="hidden" name="ticketType" value={ticketType} />
          <input type="hidden" name="version" value={version.version} />
          <button type="submit" className="button">
            {t("startFrom")}
          </button>
        </form>
      )}
      <Outline {...{ locale, ticketType }} content={version.content} formToken={null} />
    </EditorPage>
  );
}
