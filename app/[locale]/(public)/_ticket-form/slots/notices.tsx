import type { ReactNode } from "react";
import { newFormToken } from "@/app/_doors/form-token";
import { keepTogether } from "@/app/_ui/keep-together";
import { noticeDoor } from "@/app/[locale]/(public)/_ticket-form/notice-path";
import { noticeField } from "@/lib/drafts/steps";
import { sayBy, sayMoment } from "@/lib/i18n/dates";
import { type Translator, translator } from "@/lib/i18n/translator";
import { openNotices } from "@/lib/notices/reading";
import { sayNotice } from "@/lib/notices/schema";
import { topicIn } from "@/lib/tickets/schema";
import type { SlotProps } from "./slot-props";

const shown = 5;

/**
 * Known incidents that touch what was chosen; above the step after the topic, outside its form. Whoever has the same
 * problem need not describe it: one press, and the answer comes with everybody's.
 */
export async function Notices({
  locale,
  settings,
  now,
  ticketType,
  draft,
  form,
}: SlotProps): Promise<ReactNode> {
  if (!draft) return null;
  const notices = await openNotices(ticketType, topicIn(form.answers), now);
  const t = translator(locale, "notices.form");
  const { timeZone } = settings.calendar;
  const door = noticeDoor({ locale, ticketType, token: draft.token });
  const followed = draft.fields[noticeField];
  return notices.slice(0, shown).map(({ id, title, text, regions, startsAt, endsAt }) => (
    <section key={id} className="callout" aria-labelledby={`notice-${id}`}>
      <h2 id={`notice-${id}`}>{sayNotice(title, locale)}</h2>
      {regions.length > 0 && (
        <p>
          <strong>{t("regions", { regions: regions.join(", ") })}</strong>
        </p>
      )}
      <p className="as-said">{sayNotice(text, locale)}</p>
      <p className="quiet">
        {t("since", { moment: keepTogether(sayMoment(locale, startsAt, timeZone, now)) })}{" "}
        {endsAt && t("until", { by: keepTogether(sayBy(locale, endsAt, timeZone, now)) })}
      </p>
      {followed === id && <p>{t("following")}</p>}
      <form method="post" action={door} acceptCharset="utf-8">
        <input type="hidden" name="formToken" value={newFormToken()} />
        <input type="hidden" name={noticeField} value={followed === id ? "" : id} />
        <button type="submit" className="button second">
          {followed === id ? t("leave") : followWords(regions, t)}
          <span className="sr-only">: {sayNotice(title, locale)}</span>
        </button>
      </form>
    </section>
  ));
}

/** Whoever presses says that it is about them: so the button says what must be true. */
export const followWords = (regions: string[], t: Translator): string =>
  regions.length > 0 ? t("followThere", { count: regions.length }) : t("follow");
