import "@/app/desk/_parts/desk.css";
import "@/app/desk/_parts/choices.css";
import "@/app/desk/_parts/facts.css";
import "@/app/desk/_parts/letter.css";
import "@/app/desk/_parts/lists.css";
import "@/app/desk/_parts/nav.css";
import "@/app/desk/_parts/overlays.css";
import "@/app/desk/_parts/queue.css";
import "@/app/desk/_parts/spam.css";
import "@/app/desk/_parts/reply-form.css";
import "@/app/desk/_parts/ticket.css";
import "@/app/_ui/attachments.css";
import "@/app/desk/_parts/files.css";
import type { ReactNode } from "react";
import { staffActor } from "@/app/_doors/actor";
import { DeskKeys } from "@/app/desk/_parts/desk-keys";
import { Freshness } from "@/app/desk/_parts/freshness";
import { GatewayBanner } from "@/app/desk/_parts/gateway-banner";
import { HeldAnswers } from "@/app/desk/_parts/held-answers";
import { heldWords } from "@/app/desk/_parts/held-words";
import { keyWords } from "@/app/desk/_parts/key-words";
import { Nav } from "@/app/desk/_parts/nav";
import { OutageBanner } from "@/app/desk/_parts/outage-banner";
import { chosenTheme } from "@/app/desk/_parts/theme";
import { countCallbacks } from "@/lib/callbacks/listing";
import { countKeptSms } from "@/lib/following/kept-sms";
import { translator } from "@/lib/i18n/translator";
import { countKeptMail } from "@/lib/mailbox/kept-mail";
import { countUndelivered } from "@/lib/messages/undelivered";
import { readSettings } from "@/lib/settings/reading";
import { countQueue } from "@/lib/tickets/queue";
import { countSuspects } from "@/lib/tickets/suspects";

/** What every page of the desk stands in: where to go, how much waits there, and the keys. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await staffActor();
  const now = new Date();
  const [queue, calls, undelivered, keptSms, keptMail, suspects, { operator }, theme] = await Promise.all([
    countQueue(actor, now),
    countCallbacks(actor, now),
    countUndelivered(actor),
    countKeptSms(actor),
    countKeptMail(actor),
    countSuspects(actor),
    readSettings(),
    chosenTheme(),
  ]);
  const t = translator(actor.locale, "desk.nav");
  return (
    <div className="shell-desk">
      <a
        href="#main"
        className="sr-only bg-field focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-30 focus:px-3 focus:py-2"
      >
        {t("skip")}
      </a>
      <Nav
        actor={actor}
        operator={operator}
        queue={queue}
        calls={calls}
        undelivered={undelivered}
        keptSms={keptSms}
        keptMail={keptMail}
        suspects={suspects}
        theme={theme}
      />
      <div className="flex min-h-0 min-w-0 flex-col">
        <GatewayBanner locale={actor.locale} />
        <OutageBanner actor={actor} />
        <div className="pane min-h-0 flex-1">{children}</div>
      </div>
      <HeldAnswers words={heldWords(actor.locale)} />
      <DeskKeys words={keyWords(actor.locale)} />
      <Freshness />
    </div>
  );
}
