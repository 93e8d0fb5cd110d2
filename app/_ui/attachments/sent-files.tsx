import type { ShownFile } from "@/lib/files/shown";
import type { Locale } from "@/lib/i18n/locales";
import { sayFileSize } from "@/lib/i18n/sizes";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  files: ShownFile[];
  /** The address under which each file opens, before its id. */
  path: string;
  /** Says that nobody has looked for viruses: for those who open what others sent. */
  marks: boolean;
};

/** Files that were sent, under the words they came with. */
export function SentFiles({ locale, files, path, marks }: Props) {
  if (files.length === 0) return null;
  const t = translator(locale, "files");
  return (
    <ul className="files sent-files" aria-label={t("attached")}>
      {files.map((file) => {
        const { id, name, size, small, served } = file;
        const mark = markOf(file, marks);
        return (
          <li key={id}>
            {served ? (
              <a className="file-name" href={`${path}/${id}`} download aria-label={t("download", { name })}>
                {/* biome-ignore lint/performance/noImgElement: behind the ticket's guard, already of its size */}
                {small && <img src={`${path}/${id}?small`} alt="" {...small} loading="lazy" />}
                {name}
              </a>
            ) : (
              <span className="file-name">{name}</span>
            )}
            <span className="file-size">{sayFileSize(locale, size)}</span>
            {mark && <span className={served ? "file-size" : "file-problem"}>{t(mark)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What there is to say about a file's safety; of a clean one nothing. */
function markOf({ state, served }: ShownFile, marks: boolean): string | null {
  if (state === "quarantined") return "quarantined";
  if (state === "clean") return null;
  if (!served) return "waiting";
  return marks ? "notScanned" : null;
}
