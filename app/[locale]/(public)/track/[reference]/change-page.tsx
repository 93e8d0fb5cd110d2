import type { ReactNode } from "react";
import { newFormToken } from "@/app/_doors/form-token";
import { type FormAction, LiveForm, SendButton } from "@/app/_ui/live-form";
import { PageShell } from "@/app/_ui/page-shell";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { formatReference } from "@/lib/tickets/reference";
import type { TrackedTicket } from "@/lib/tickets/tracking";
import { trackedPath } from "./opened";

type Props = {
  locale: Locale;
  settings: Settings;
  ticket: TrackedTicket;
  /** The last part of the page's address, and of its texts. */
  way: "reply" | "call" | "claim" | "withdraw";
  title: string;
  lead: string;
  send: string;
  action: FormAction;
  /** Beside the button. */
  beside?: ReactNode;
  children?: ReactNode;
};

/** The page of one change of a ticket: what it does, what it asks, one button, and the way back. */
export function ChangePage({
  locale,
  settings,
  ticket,
  way,
  title,
  lead,
  send,
  action,
  beside,
  children,
}: Props) {
  const form = translator(locale, "public.form");
  const path = `/track/${formatReference(ticket.reference)}/${way}`;
  const plain = `${title} – ${settings.operator.name}`;
  return (
    <PageShell locale={locale} path={path} settings={settings}>
      <LiveForm
        action={action}
        initial={{ token: newFormToken(), values: {}, errors: [], attempt: 0 }}
        title={{ plain, error: `${form("error")} ${plain}` }}
        words={{ problem: form("problem"), failed: form("failed"), error: form("error") }}
        back={
          <a className="back no-print" href={trackedPath(locale, ticket.reference)}>
            {translator(locale, "following")("back")}
          </a>
        }
        head={
          <>
            <h1>{title}</h1>
            <p className="lead">{lead}</p>
          </>
        }
      >
        {children}
        <div className="send">
          <SendButton sending={form("sending")}>{send}</SendButton>
          {beside}
        </div>
      </LiveForm>
    </PageShell>
  );
}
