import Link from "next/link";
import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { TicketType } from "@/lib/generated/prisma/enums";
import { translator } from "@/lib/i18n/translator";
import { listVersions } from "@/lib/questionnaires/versions";
import { readSettings } from "@/lib/settings/reading";
import { start } from "./_parts/actions";
import { EditorPage } from "./_parts/editor-page";
import { typePath } from "./_parts/paths";
import { sayAmount, sayState } from "./_parts/state-line";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What each form asks: the version in use, and the draft where somebody works on one. */
export default async function QuestionnairesPage({ searchParams }: Props) {
  const actor = await staffActorOf("administrator");
  const { locale } = actor;
  const types = Object.values(TicketType);
  const [query, settings, ...lists] = await Promise.all([
    searchParams,
    readSettings(),
    ...types.map((ticketType) => listVersions(actor, ticketType)),
  ]);
  const t = translator(locale, "questionnaires");
  const say = translator(locale, "shared.ticketType");
  const { timeZone } = settings.calendar;
  const now = new Date();
  const formToken = newFormToken();
  const back = { href: "/desk/settings", label: translator(locale, "staff.settings")("title") };
  return (
    <EditorPage {...{ locale, query, back }} title={t("title")} lead={t("lead")}>
      {types.map((ticketType, index) => {
        const versions = lists[index] ?? [];
        const shown = versions.filter(({ state }) => state !== "retired");
        return (
          <section key={ticketType} className="border-t border-rule py-5">
            <h2 className="text-[15px] font-bold">{say(ticketType)}</h2>
            <ul className="mt-2 grid gap-1.5 text-[13px]">
              {shown.map((version) => (
                <li key={version.version}>
                  <Link
                    className="font-semibold text-accent-text underline underline-offset-2"
                    href={typePath(ticketType)}
                  >
                    {t("version", { version: version.version })}
                    <span className="sr-only">, {say(ticketType)}</span>
                  </Link>{" "}
                  {sayState(locale, version, timeZone, now)}{" "}
                  <span className="text-muted">{sayAmount(locale, version)}</span>
                </li>
              ))}
            </ul>
            {!shown.some(({ state }) => state === "draft") && (
              <form action={start} className="mt-3">
                <input type="hidden" name="formToken" value={formToken} />
                <input type="hidden" name="ticketType" value={ticketType} />
                <button type="submit" className="button">
                  {t("change")}
                  <span className="sr-only">: {say(ticketType)}</span>
                </button>
              </form>
            )}
          </section>
        );
      })}
    </EditorPage>
  );
}
