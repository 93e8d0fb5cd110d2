import { notFound } from "next/navigation";
import { Forbidden, NotFound } from "@/lib/core/errors";

/** What the actor may not see or do is not there: both refusals of the domain are the same 404. */
export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) notFound();
    throw error;
  }
}
