import { redirect } from "next/navigation";
import { Forbidden, NotFound } from "@/lib/core/errors";

/**
 * Leads to an address of the desk that no page has. Next's own `notFound()` answers with an empty document that
 * scripts fill; an address without a page is answered in full (app/global-not-found.tsx), with 404.
 */
export function deskNotFound(): never {
  redirect("/desk/lost");
}

/** What the actor may not see or do is not there: both refusals of the domain lead to the same 404. */
export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) deskNotFound();
    throw error;
  }
}
