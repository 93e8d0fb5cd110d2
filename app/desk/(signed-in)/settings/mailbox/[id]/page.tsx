import { z } from "zod";
import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { ActButton } from "@/app/desk/_parts/act-button";
import { ActionForm } from "@/app/desk/_parts/action-form";
import { formWords } from "@/app/desk/_parts/form-words";
import { DeskPage } from "@/app/desk/_parts/page";
import { save, tryIt } from "@/app/desk/(signed-in)/settings/mailbox/actions";
import { askMailbox } from "@/app/desk/(signed-in)/settings/mailbox/form";
import { MailboxState, sayProblem } from "@/app/desk/(signed-in)/settings/mailbox/mailbox-state";
import { sayMoment } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readMailbox, type ShownMailbox } from "@/lib/mailbox/mailboxes";
import { isTried } from "@/lib/mailbox/trying";
import { readSettings } from "@/lib/settings/reading";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

/** One mailbox, or a new one: where it is, and whether it works. */
export default async function MailboxPage({ params, searchParams }: Props) {
  const actor = await staffActorOf("administrator");
  const [{ id }, { done }, { calendar }] = await Promise.all([params, searchParams, readSettings()]);
  const known = z.uuid().safeParse(id);
  if (id !== "new" && !known.success) deskNotFound();
  const mailbox = known.success ? await orNotFound(readMailbox(actor, known.data)) : null;
  const { locale } = actor;
  const { timeZone } = calendar;
  const t = translator(locale, "mailbox.settings");
  const word = mailbox && (done === "saved" || done === "tried") ? wordOn(mailbox, locale) : null;
  const notice = [done === "saved" && t("saved"), word?.notice].filter(Boolean).join(" ");
  const formToken = newFormToken();
  const title = mailbox ? t("change") : t("add");
  return (
    <DeskPage
      title={title}
      back={{ href: "/desk/settings/mailbox", label: t("back") }}
      notice={mailbox && notice ? notice : null}
      refusal={word?.refusal}
      action={
        mailbox && (
          <ActButton action={tryIt} formToken={formToken} hidden={{ id: mailbox.id }} label={t("try")} />
        )
      }
    >
      <title>{title}</title>
      {mailbox && (
        <div className="mb-6">
          <MailboxState {...{ mailbox, locale, timeZone }} />
          <p className="text-[13px] text-muted">
            {t("readFrom", { when: sayMoment(locale, mailbox.readFrom, timeZone, new Date()) })}
          </p>
        </div>
      )}
      <ActionForm
        action={save}
        formToken={formToken}
        hidden={mailbox ? { id: mailbox.id } : {}}
        groups={askMailbox(locale, mailbox)}
        submit={t("save")}
        texts={formWords(locale)}
      />
    </DeskPage>
  );
}

/** What the last try has found. */
function wordOn(mailbox: ShownMailbox, locale: Locale): { notice?: string; refusal?: string } {
  const t = translator(locale, "mailbox.settings");
  if (!isTried(mailbox)) return { refusal: t("noWorker") };
  if (mailbox.tryProblem) return { refusal: sayProblem(locale, mailbox.tryProblem) };
  return { notice: t("tried", { count: mailbox.tryCount ?? 0 }) };
}
