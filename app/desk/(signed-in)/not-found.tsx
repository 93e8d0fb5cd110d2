import { deskLocale } from "@/app/_doors/desk-locale";
import { DeskFailure } from "@/app/desk/_parts/desk-failure";
import { translator } from "@/lib/i18n/translator";

/** Missing and forbidden look the same. */
export default async function DeskNotFound() {
  const t = translator(await deskLocale(), "desk.errors");
  return <DeskFailure title={t("missingTitle")} text={t("missingText")} link={t("toQueue")} />;
}
