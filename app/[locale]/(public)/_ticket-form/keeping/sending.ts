export type SendingWords = { sending: string; offline: string };

const firstWaitMs = 2_000;
const longestWaitMs = 30_000;
const patienceMs = 60_000;

const watched = new WeakSet<HTMLFormElement>();

/** Is this form seen for the first time? React may show us one more than once. */
export const isFresh = (form: HTMLFormElement): boolean => !watched.has(form) && Boolean(watched.add(form));

/**
 * Sends a form by script: once for however many presses, again and again while the line or the server is away, and
 * with what then stands in it. The server knows a repeated post for the same one.
 * @param say shows the person how it stands
 * @param taken hears where it leads before the page goes there
 * @returns whether it is on its way
 */
export function sendByScript(
  form: HTMLFormElement,
  words: SendingWords,
  say: (text: string) => void,
  taken: (to: string) => void,
): () => boolean {
  let busy = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    void send(event.submitter, firstWaitMs);
  });
  addEventListener("pageshow", ({ persisted }) => {
    busy = false;
    if (persisted) say("");
  });
  return () => busy;

  async function send(button: HTMLElement | null, waitMs: number): Promise<void> {
    if (waitMs === firstWaitMs) say(words.sending);
    const { status, to, text } = await post(form, button);
    if (to) {
      taken(to);
      go(to);
    } else if (text && status < 500) {
      busy = false;
      say(text);
    } else if (status >= 400 && status < 500) {
      // A refusal that is for people to read: let the browser show its page.
      HTMLFormElement.prototype.submit.call(form);
    } else {
      say(words.offline);
      await lineOr(waitMs);
      await send(button, Math.min(waitMs * 2, longestWaitMs));
    }
  }
}

/** What the server says: where it leads, or why it leads nowhere for now. Without a line it says nothing. */
type Said = { status: number; to?: string; text?: string };

async function post(form: HTMLFormElement, button: HTMLElement | null): Promise<Said> {
  const target = button?.getAttribute("formaction") ?? form.action;
  const body = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name) body.append(button.name, button.value);
  const signal = AbortSignal.timeout?.(patienceMs) ?? null;
  const headers = { accept: "application/json" };
  try {
    const answer = await fetch(target, { method: "POST", body, headers, signal });
    const said = await answer.json().catch(() => null);
    return { ...said, status: answer.status };
  } catch {
    return { status: 0 };
  }
}

/** An address that differs from this page's only behind "#" would not be loaded. */
function go(to: string): void {
  const [page, part] = to.split("#");
  if (page !== location.pathname + location.search) {
    location.assign(to);
    return;
  }
  location.hash = part ?? "";
  location.reload();
}

const lineOr = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    addEventListener(
      "online",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
