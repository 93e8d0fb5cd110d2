"use client";

import { useEffect, useRef, useState } from "react";
import { FileList } from "./file-list";
import type { AttachmentLimits, AttachmentsState, AttachmentWords, ListedFile } from "./listed-file";
import type { Queue } from "./queue";

type Props = {
  /** Where files are posted, by the form itself when there are no scripts. */
  door: string;
  files: ListedFile[];
  /** What the form came back with. */
  problems: string[];
  limits: AttachmentLimits;
  words: AttachmentWords;
  /** The id of the form that waits for the files, where it is not the one around them. */
  holds?: string;
};

/**
 * Files that go with what is written in the form around it. Without scripts a plain picker that the form sends; with
 * them each file goes at once, from the picker, the camera, a drop or the clipboard. What does that is loaded when the
 * first file is there.
 */
export function Attachments({ door, files, problems, limits, words, holds }: Props) {
  const [state, setState] = useState<AttachmentsState>({ files, going: [], problems, said: "" });
  const [live, setLive] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const queue = useRef<Promise<Queue> | null>(null);

  const open = (): Promise<Queue> => {
    queue.current ??= import("./queue").then(({ openQueue }) => {
      const around = holds ? document.getElementById(holds) : root.current?.closest("form");
      const form = around instanceof HTMLFormElement ? around : null;
      return openQueue({ door, limits, words, form, files }, setState);
    });
    return queue.current;
  };
  const use = (work: (queue: Queue) => void) =>
    open().then(work, () => {
      queue.current = null;
      setState((before) => ({ ...before, problems: [words.lineDown] }));
    });
  const add = useRef<(list: Iterable<File>) => void>(() => {});
  add.current = (list) => {
    const chosen = [...list];
    if (chosen.length === 0) return;
    root.current?.closest("details")?.setAttribute("open", "");
    void use((opened) => opened.add(chosen));
  };

  useEffect(() => {
    setLive(true);
    const take = (input: HTMLInputElement | null) => {
      add.current(input?.files ?? []);
      if (input) input.value = "";
    };
    take(picker.current);
    const carries = (data: DataTransfer | null) => Boolean(data?.types.includes("Files"));
    const onPaste = (event: ClipboardEvent) => {
      if (!event.clipboardData?.files.length) return;
      event.preventDefault();
      add.current(event.clipboardData.files);
    };
    // Wherever on the page: a file that misses its place would open in the place of the page, and take the words along.
    const onDrag = (event: DragEvent) => {
      if (!carries(event.dataTransfer)) return;
      event.preventDefault();
      root.current?.classList.toggle("is-over", event.type === "dragover");
      if (event.type === "drop") add.current(event.dataTransfer?.files ?? []);
    };
    document.addEventListener("paste", onPaste);
    for (const kind of ["dragover", "dragleave", "drop"] as const) document.addEventListener(kind, onDrag);
    return () => {
      document.removeEventListener("paste", onPaste);
      for (const kind of ["dragover", "dragleave", "drop"] as const)
        document.removeEventListener(kind, onDrag);
    };
  }, []);

  const onChosen = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    add.current(currentTarget.files ?? []);
    currentTarget.value = "";
  };

  return (
    <div className={live ? "question attachments is-live" : "question attachments"} ref={root}>
      <label className="question-title" htmlFor="files">
        {words.title} {words.optional && <span className="optional">{words.optional}</span>}
      </label>
      <div className="hint" id="files-hint">
        {words.hint}
        {words.warning && <strong className="file-warning">{words.warning}</strong>}
      </div>
      {state.problems.map((problem) => (
        <p className="error" key={problem} id={problem === state.problems[0] ? "files-error" : undefined}>
          <span>
            <span className="sr-only">{words.error} </span>
            {problem}
          </span>
        </p>
      ))}
      <FileList {...state} door={door} words={words} live={live} use={use} />
      <div className="file-picker">
        <input
          ref={picker}
          type="file"
          id="files"
          name={live ? undefined : "files"}
          multiple
          accept={limits.accept}
          onChange={onChosen}
          aria-invalid={state.problems.length > 0 || undefined}
          aria-describedby={state.problems.length > 0 ? "files-hint files-error" : "files-hint"}
        />
        {live && (
          <>
            <label className="button second" htmlFor="files">
              {words.choose}
            </label>
            <input
              type="file"
              id="files-photo"
              accept="image/*"
              onChange={onChosen}
              aria-label={words.photo}
            />
            <label className="button second for-touch" htmlFor="files-photo">
              {words.photo}
            </label>
            <span className="hint for-mouse">{words.drop}</span>
          </>
        )}
      </div>
      <p role="status" className="sr-only">
        {state.said}
      </p>
    </div>
  );
}
