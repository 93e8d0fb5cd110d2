import type {
  AttachmentLimits,
  AttachmentsState,
  AttachmentWords,
  GoingFile,
  ListedFile,
} from "./listed-file";
import { post, type Sending } from "./posting";

type Place = {
  door: string;
  limits: AttachmentLimits;
  words: AttachmentWords;
  form: HTMLFormElement | null;
  files: ListedFile[];
};

type Waiting = GoingFile & { file: File; sending: Sending | null };

export type Queue = {
  add(files: File[]): void;
  /** Takes away what the desk has already. */
  remove(id: string, name: string): void;
  again(key: number): void;
  /** Takes away what is on its way. */
  drop(key: number): void;
};

/** How often a file is sent by itself while the line keeps dropping, and how long to wait before. */
const waitsMs = [1_000, 3_000, 8_000];

/** Sends files one after the other, says how it goes, and holds the form back until they are there. */
export function openQueue(place: Place, show: (state: AttachmentsState) => void): Queue {
  const { door, limits, words } = place;
  let files = place.files;
  let problems: string[] = [];
  let said = "";
  let waiting: Waiting[] = [];
  let busy = false;
  let next = 0;
  const release = holdForm(
    place.form,
    () => waiting.some(({ stopped }) => !stopped),
    () => tell(words.holding),
  );

  const render = () =>
    show({ files, problems, said, going: waiting.map(({ file: _f, sending: _s, ...going }) => going) });
  const tell = (sentence: string) => {
    said = sentence;
    render();
  };
  const drop = (key: number) => {
    waiting.find((one) => one.key === key)?.sending?.abort();
    waiting = waiting.filter((one) => one.key !== key);
  };

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let one = nextOf(); one; one = nextOf()) await sendOne(one);
    busy = false;
    if (waiting.length === 0) release();
  }
  const nextOf = () => waiting.find(({ stopped }) => !stopped);

  async function sendOne(one: Waiting): Promise<void> {
    const form = new FormData();
    form.append("files", one.file, one.name);
    for (let tries = 0; ; tries++) {
      one.progress = 0;
      one.sending = post(door, form, (progress) => {
        one.progress = progress;
        render();
      });
      const answer = await one.sending.answer;
      if (!waiting.includes(one)) return;
      if (answer) {
        files = answer.files;
        const [why] = answer.problems;
        if (why) return stop(one, why, false);
        drop(one.key);
        tell(`${one.name}: ${words.uploaded}`);
        return;
      }
      const waitMs = waitsMs[tries];
      if (waitMs === undefined) return stop(one, words.lineDown, true);
      await lineOr(waitMs);
    }
  }

  function stop(one: Waiting, why: string, again: boolean): void {
    one.stopped = { why, again };
    tell(`${one.name}: ${why}`);
  }

  return {
    add(chosen) {
      problems = [];
      const room = limits.most - files.length - waiting.length;
      if (chosen.length > room) problems = [words.tooMany];
      for (const file of chosen.slice(0, Math.max(0, room))) {
        const tooLarge = file.size > limits.bytesEach;
        const stopped = tooLarge ? { why: words.tooLarge, again: false } : null;
        waiting.push({ key: next++, name: file.name, progress: 0, stopped, file, sending: null });
      }
      const refused = problems[0] ?? waiting.find(({ stopped }) => stopped)?.stopped?.why;
      tell(refused ?? words.uploading);
      void work();
    },
    async remove(id, name) {
      const form = new FormData();
      form.append("remove", id);
      const answer = await post(door, form).answer;
      if (answer) files = answer.files;
      problems = answer ? [] : [words.lineDown];
      tell(answer ? `${name}: ${words.removed}` : words.lineDown);
    },
    again(key) {
      for (const one of waiting) if (one.key === key) one.stopped = null;
      tell(words.uploading);
      void work();
    },
    drop(key) {
      const name = waiting.find((one) => one.key === key)?.name ?? "";
      drop(key);
      tell(`${name}: ${words.removed}`);
      if (!nextOf()) release();
    },
  };
}

/**
 * A form that is sent while files are on their way is sent when they are there.
 * @returns sends it, if it was held
 */
function holdForm(form: HTMLFormElement | null, isBusy: () => boolean, held: () => void): () => void {
  let submitter: HTMLElement | null | undefined;
  form?.addEventListener(
    "submit",
    (event) => {
      if (!isBusy()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      submitter = event.submitter;
      held();
    },
    { capture: true },
  );
  return () => {
    if (submitter === undefined || isBusy()) return;
    const button = submitter;
    submitter = undefined;
    if (form?.requestSubmit) form.requestSubmit(button);
    else button?.click();
  };
}

const lineOr = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    addEventListener("online", go);
  });
