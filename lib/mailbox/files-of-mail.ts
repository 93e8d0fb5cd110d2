import { Readable } from "node:stream";
import type { CustomerActor } from "@/lib/access/actor";
import type { MailContent } from "@/lib/core/mail-content";
import { cleanName } from "@/lib/files/names";
import { storeUpload } from "@/lib/files/storing";
import type { MailWords } from "./sealed-mail";

/** More than these are not even tried. */
const most = 50;

/**
 * Lays a mail's files beside what is written on a ticket, under the same rules as a form's. Done again after a crash,
 * what waits there already is the same file.
 * @returns those that were not taken, by the names that their sender gave them
 */
export async function layFiles(
  actor: CustomerActor,
  { attachments }: Pick<MailContent, "attachments">,
): Promise<MailWords["refused"]> {
  const refused: MailWords["refused"] = [];
  for (const [at, { name, content }] of attachments.entries()) {
    const extension = /\.(\w{1,5})$/.exec(name)?.[1] ?? "";
    const shown = extension ? cleanName(name, extension) : name.slice(0, 100);
    if (at >= most) refused.push({ name: shown, reason: "tooMany" });
    else {
      const stream = Readable.from([content], { objectMode: false });
      const stored = await storeUpload(actor, { owner: { ticketId: actor.ticketId }, stream, name });
      if (!stored.ok) refused.push({ name: shown, reason: stored.reason });
    }
  }
  return refused;
}
