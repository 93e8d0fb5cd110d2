import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { localeOf } from "@/app/_doors/locale";
import { orLost } from "@/app/_doors/lost";
import type { PageIn } from "@/app/_doors/page-props";
import { rememberedCode } from "@/app/_doors/receipt-cookie";
import { receiptPath } from "@/app/_doors/report-session";
import { PageShell } from "@/app/_ui/page-shell";
import { PrintButton } from "@/app/_ui/print-button";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { isAnonymous, readReceipt } from "@/lib/tickets/receipt";
import { Next } from "./next";
import { Proof } from "./proof";
import { showsWords } from "./said";
import { Slip } from "./slip";

type Props = PageIn<{ submissionId: string }>;

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The receipt. It stays here; the tracking code is on it for half an hour, in the browser that sent the form. */
export default async function Sent({ params, searchParams }: Props) {
  const { submissionId } = await params;
  const actor = await publicActor();
  const locale = await localeOf(params);
  if (await isAnonymous(actor, submissionId)) redirect(`/${locale}${receiptPath}`);
  const receipt = await orLost(locale, readReceipt(actor, submissionId));
  const settings = await readSettings();
  const code = await rememberedCode({ id: receipt.id, submissionId });
  const again = "again" in (await searchParams);
  const t = translator(locale, "public.receipt");
  const paper = translator(locale, "receipts.paper");
  const title = t("title", { type: receipt.ticketType });
  return (
    <PageShell
      locale={locale}
      path={`/sent/${submissionId}`}
      settings={settings}
      aboutFraud={receipt.ticketType === "fraudReport"}
    >
      <title>{`${title} – ${settings.operator.name}`}</title>
      <h1>{title}</h1>
      {again && <p className="lead">{t("again")}</p>}
      <Slip receipt={receipt} code={code} locale={locale} settings={settings} />
      {showsWords(receipt, code) && (
        <>
          <p className="ways no-print">
            <a className="button second" href={`/${locale}/sent/${submissionId}/pdf`} download>
              {paper("download")}
            </a>{" "}
            <PrintButton>{t("print")}</PrintButton>
          </p>
          <Proof receipt={receipt} locale={locale} />
        </>
      )}
      <Next receipt={receipt} code={code} locale={locale} settings={settings} />
    </PageShell>
  );
}
