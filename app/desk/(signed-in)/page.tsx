import { redirect } from "next/navigation";
import { staffActor } from "@/app/_doors/actor";

export default async function DeskPage() {
  await staffActor();
  redirect("/desk/queue");
}
