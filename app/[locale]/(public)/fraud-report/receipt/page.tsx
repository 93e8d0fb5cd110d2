import type { Metadata } from "next";
import { localeOf } from "@/app/_doors/locale";
import { orLost } from "@/app/_doors/lost";
import type { PageIn } from "@/app/_doors/page-props";
import { receiptPath, reportActor } from "@/app/_doors/report-session";
import { refusalWords } from "@/app/_doors/uploads/listed";
import { PageShell } from "@/app/_ui/page-shell";
import { listFiles, listUploads } from "@/lib/files/listing";
import { translator } from "@/lib/i18n/translator";
import { showToCustomer } from "@/lib/replies/showing";
import { readSettings } from "@/lib/settings/reading";
import { unsavedReceiptNumber } from "@/lib/tickets/receipt-opening";
import { Conversation } from "./conversation";
import { EnterNumber } from "./enter-number";
import { SaveNumber } from "./save-number";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/**
 * One address for everything about an anonymous report, so that it tells nobody who looks over a shoulder or into
 * the history which one it is: the number to save, the conversation, or the question for the number.
 */
export default async function ReceiptPage({ params, searchParams }: PageIn) {
  const actor = await reportActor();
  const locale = await localeOf(params);
  const settings = await readSettings();
  const number = actor && (await orLost(locale, unsavedReceiptNumber(actor)));
  const title = translator(locale, "fraud.receipt")("title");
  const query = await searchParams;
  return (
    <PageShell locale={locale} path={receiptPath} settings={settings}>
      {/* Where the number is asked for, the form says in the title whether something is wrong. */}
      {actor && <title>{`${title} – ${settings.operator.name}`}</title>}
      {!actor && <EnterNumber locale={locale} settings={settings} />}
      {number && <SaveNumber locale={locale} number={number} />}
      {actor && !number && (
        <Conversation
          ticket={await orLost(locale, showToCustomer(actor))}
          files={await orLost(locale, listFiles(actor, actor.ticketId))}
          uploads={await orLost(locale, listUploads(actor, { ticketId: actor.ticketId }))}
          problems={refusalWords(locale, [query.upload ?? []].flat(), settings)}
          locale={locale}
          settings={settings}
          added={"added" in query}
        />
      )}
    </PageShell>
  );
}
