import { publicActor } from "@/app/_doors/actor";
import { listed } from "@/app/_doors/uploads/listed";
import { draftDoor } from "@/app/_doors/uploads/upload-doors";
import { attachmentWords } from "@/app/_ui/attachments/attachment-words";
import { Attachments as Files } from "@/app/_ui/attachments/attachments";
import { listUploads } from "@/lib/files/listing";
import type { SlotProps } from "./slot-props";

/** Files that go with the message; on the step `message`, inside its form. */
export async function Attachments({ draft, locale, settings, ticketType, fileProblems = [] }: SlotProps) {
  if (!draft || settings.attachments.most === 0) return null;
  const files = await listUploads(await publicActor(), { draftId: draft.id });
  return (
    <Files
      door={draftDoor({ locale, ticketType, token: draft.token })}
      files={listed(locale, files)}
      problems={fileProblems}
      {...attachmentWords(locale, settings, draft.fields.disclosure === "anonymous")}
    />
  );
}
