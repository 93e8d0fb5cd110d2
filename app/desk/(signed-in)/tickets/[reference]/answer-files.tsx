import { listed } from "@/app/_doors/uploads/listed";
import { deskDoor } from "@/app/_doors/uploads/upload-doors";
import { attachmentWords } from "@/app/_ui/attachments/attachment-words";
import { Attachments } from "@/app/_ui/attachments/attachments";
import type { ShownFile } from "@/lib/files/shown";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";

type Props = {
  locale: Locale;
  settings: Settings;
  reference: string;
  /** What waits to be sent with the next answer. */
  files: ShownFile[];
  problems: string[];
  open: boolean;
};

/** Files that go with the answer, folded away until they are wanted. Without scripts they go first, by themselves. */
export function AnswerFiles({ locale, settings, reference, files, problems, open }: Props) {
  const t = translator(locale, "files");
  const { words, limits } = attachmentWords(locale, settings);
  const { most, megabytes } = settings.attachments;
  if (most === 0) return null;
  const count = files.length;
  return (
    <details className="answer-rest answer-files mt-2" id="attach" open={open || count > 0}>
      <summary className="w-fit cursor-pointer text-[12.5px] text-muted">{t("attach")}</summary>
      <form method="post" action={deskDoor(reference)} encType="multipart/form-data" className="mt-1.5">
        <Attachments
          door={deskDoor(reference)}
          files={listed(locale, files)}
          problems={problems}
          limits={limits}
          words={{ ...words, optional: "", hint: t("attachHint", { most, megabytes }) }}
          holds="answer-form"
        />
        <button type="submit" className="button no-script-only">
          {t("upload")}
        </button>
      </form>
    </details>
  );
}
