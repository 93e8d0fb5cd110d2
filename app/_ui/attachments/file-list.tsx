import type { AttachmentWords, GoingFile, ListedFile } from "./listed-file";
import type { Queue } from "./queue";

type Props = {
  files: ListedFile[];
  going: GoingFile[];
  door: string;
  words: AttachmentWords;
  live: boolean;
  use: (work: (queue: Queue) => void) => void;
};

/** What is there already, and what is on its way; each can be taken away by itself. */
export function FileList({ files, going, door, words, live, use }: Props) {
  if (files.length + going.length === 0) return null;
  return (
    <ul className="files">
      {files.map(({ id, name, size, problem }) => (
        <li key={id}>
          <span className="file-name">{name}</span>
          <span className="file-size">{size}</span>
          {problem && <span className="file-problem">{problem}</span>}
          <button
            type={live ? "button" : "submit"}
            className="file-act"
            name="remove"
            value={id}
            formAction={live ? undefined : door}
            onClick={() => live && use((queue) => queue.remove(id, name))}
          >
            {words.remove}
            <span className="sr-only"> {name}</span>
          </button>
        </li>
      ))}
      {going.map(({ key, name, progress, stopped }) => (
        <li key={key}>
          <span className="file-name">{name}</span>
          {stopped ? (
            <span className="file-problem">{stopped.why}</span>
          ) : (
            <progress max={1} value={progress} aria-label={`${name}: ${words.uploading}`} />
          )}
          {stopped?.again && (
            <button type="button" className="file-act" onClick={() => use((queue) => queue.again(key))}>
              {words.again}
              <span className="sr-only"> {name}</span>
            </button>
          )}
          <button type="button" className="file-act" onClick={() => use((queue) => queue.drop(key))}>
            {words.remove}
            <span className="sr-only"> {name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
