import { redirect } from "next/navigation";
import { NotFound } from "@/lib/core/errors";
import type { Locale } from "@/lib/i18n/locales";

/**
 * What the person may not see is not there. Next's own `notFound()` answers with an empty document that scripts
 * fill; an address that no page has is answered in full (app/global-not-found.tsx), so this leads to one.
 */
export async function orLost<T>(locale: Locale, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotFound) redirect(`/${locale}/lost`);
    throw error;
  }
}
