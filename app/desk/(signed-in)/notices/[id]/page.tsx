import Link from "next/link";
import { staffActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { orNotFound } from "@/app/_doors/refusal";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { hasText } from "@/app/desk/_parts/known-text";
import { DeskPage } from "@/app/desk/_parts/page";
import { save } from "@/app/desk/(signed-in)/notices/actions";
import { askNotice } from "@/app/desk/(signed-in)/notices/form";
import { translator } from "@/lib/i18n/translator";
import { mayPublish } from "@/lib/notices/publishing";
import { readNotice } from "@/lib/notices/reading";
import { sayNotice } from "@/lib/notices/schema";
import { readSettings } from "@/lib/settings/reading";
import { NoticeFacts } from "./notice-facts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

/** One notice: to be changed and ended while it is open by those who may, and to be read by all. */
export default async function NoticePage({ params, searchParams }: Props) {
  const actor = await staffActor();
  const [{ id }, { done, problem }, { calendar }] = await Promise.all([params, searchParams, readSettings()]);
  const notice = await orNotFound(readNotice(actor, id));
  const { locale } = actor;
  const t = translator(locale, "notices.desk");
  const mayChange = notice.state === "open" && mayPublish(actor);
  const say = translator(locale, "desk");
  return (
    <DeskPage
      title={sayNotice(notice.title, locale)}
      back={{ href: "/desk/notices", label: t("title") }}
      notice={done && hasText(locale, "notices", done) ? say(`notices.${done}`) : null}
      refusal={problem && hasText(locale, "problems", problem) ? say(`problems.${problem}`) : null}
      action={
        mayChange && (
          <Link href={`/desk/notices/${id}/close`} className="button">
            {t("end")}
          </Link>
        )
      }
    >
      <title>{sayNotice(notice.title, locale)}</title>
      <NoticeFacts {...{ notice, locale }} timeZone={calendar.timeZone} whole={!mayChange} />
      {mayChange && (
        <ActionForm
          action={save}
          formToken={newFormToken()}
          hidden={{ id, seen: String(notice.lastUpdate.getTime()) }}
          groups={await askNotice(locale, calendar, notice, new Date())}
          submit={t("save")}
          texts={formWords(locale)}
        />
      )}
    </DeskPage>
  );
}
