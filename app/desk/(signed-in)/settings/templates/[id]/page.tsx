import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { ActButton } from "@/app/desk/_parts/act-button";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage } from "@/app/desk/_parts/page";
import { remove, save } from "@/app/desk/(signed-in)/settings/templates/actions";
import { ask } from "@/app/desk/(signed-in)/settings/templates/form";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { readTemplate } from "@/lib/replies/templates/reading";
import { readSettings } from "@/lib/settings/reading";
import { idSchema } from "@/lib/staff/schema";

type Props = { params: Promise<{ id: string }> };

/** One ready answer: changed, it is another version. */
export default async function TemplatePage({ params }: Props) {
  const actor = await staffActorOf("administrator");
  const { id } = await params;
  if (id !== "new" && !idSchema.safeParse(id).success) deskNotFound();
  const found = id === "new" ? null : await orNotFound(readTemplate(actor, id));
  const { calendar } = await readSettings();
  const { locale } = actor;
  const t = translator(locale, "staff.templates");
  const title = found?.template.name ?? t("add");
  const formToken = newFormToken();
  const now = new Date();
  return (
    <DeskPage title={title} back={{ href: "/desk/settings/templates", label: t("title") }}>
      <title>{title}</title>
      <ActionForm
        action={save}
        formToken={formToken}
        hidden={{ id: found ? id : "" }}
        groups={ask(locale, found?.template ?? null)}
        submit={translator(locale, "staff.settings")("save")}
        texts={formWords(locale)}
      />
      {found && <ActButton action={remove} formToken={formToken} hidden={{ id }} label={t("remove")} />}
      {found && found.before.length > 0 && (
        <section className="mt-6">
          <h2 className="text-[15px] font-bold">{t("before")}</h2>
          {found.before.map(({ version, text, endedAt }) => (
            <details key={version} className="border-b border-rule py-2 text-[13px]">
              <summary>
                {t("version", { version, when: sayMoment(locale, endedAt ?? now, calendar.timeZone, now) })}
              </summary>
              <p className="entry-text">{text}</p>
            </details>
          ))}
        </section>
      )}
    </DeskPage>
  );
}
