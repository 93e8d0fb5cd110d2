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
 */
export function sendByScript(
  form: HTMLFormElement,
  words: SendingWords,
  say: (text: string) => void,
  taken: (to: string) => void,
): void {
  let busy = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    void send(event.submitter, firstWaitMs);
  });
  addEventListener("pageshow", () => {
    busy = false;
  });

  async function send(button: HTMLElement | null, waitMs: number): Promise<void> {
    say(words.sending);
    const answer = await post(form, button);
    if (answer?.ok) {
      const { to } = (await answer.json()) as { to: string };
      taken(to);
      go(to);
    } else if (answer?.status === 429) {
      busy = false;
      say(((await answer.json()) as { text: string }).text);
    } else if (answer && answer.status < 500) {
      // A refusal that is for people to read: let the browser show its page.
      HTMLFormElement.prototype.submit.call(form);
    } else {
      say(words.offline);
      await lineOr(waitMs);
      await send(button, Math.min(waitMs * 2, longestWaitMs));
    }
  }
}

const post = (form: HTMLFormElement, button: HTMLElement | null): Promise<Response | null> => {
  const target = button?.getAttribute("formaction") ?? form.action;
  const body = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name) body.append(button.name, button.value);
  const signal = AbortSignal.timeout?.(patienceMs) ?? null;
  return fetch(target, { method: "POST", body, headers: { accept: "application/json" }, signal }).catch(
    () => null,
  );
};

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
