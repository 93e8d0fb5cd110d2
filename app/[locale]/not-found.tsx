import { readersLocale } from "@/app/_doors/locale";
import { LostPage } from "@/app/_ui/lost-page";
import { readSettings } from "@/lib/settings/reading";

export default async function NotFound() {
  return <LostPage locale={await readersLocale()} settings={await readSettings()} />;
}
