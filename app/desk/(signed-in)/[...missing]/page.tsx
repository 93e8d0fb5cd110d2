import { notFound } from "next/navigation";
import { staffActor } from "@/app/_doors/actor";

/** An address of the desk that leads nowhere, inside the desk. */
export default async function MissingPage() {
  await staffActor();
  notFound();
}
