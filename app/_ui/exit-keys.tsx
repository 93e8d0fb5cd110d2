"use client";

type Words = { more: string[]; leaving: string };

const withinMs = 5_000;

/**
 * Makes the exit faster where scripts run: the page is blank before anything is asked, its place in the history is
 * given to the other page, and Shift pressed three times leaves too.
 */
export const ExitKeys = ({ to, words }: { to: string; words: Words }) => (
  <p
    role="status"
    className="sr-only"
    ref={(line) => {
      const link = document.getElementById("quick-exit");
      if (!line || !(link instanceof HTMLAnchorElement)) return;
      const stop = new AbortController();
      watch(link, line, to, words, stop.signal);
      return () => stop.abort();
    }}
  />
);

function watch(
  link: HTMLAnchorElement,
  line: HTMLElement,
  to: string,
  words: Words,
  signal: AbortSignal,
): void {
  const leave = () => {
    document.documentElement.classList.add("gone");
    document.title = "…";
    line.textContent = words.leaving;
    try {
      localStorage.clear();
      sessionStorage.clear();
    } catch {
      // Forbidden: then nothing was kept there.
    }
    navigator.sendBeacon?.(link.href);
    location.replace(to);
  };
  let pressed = 0;
  let first = 0;
  const leavers = document.querySelectorAll<HTMLAnchorElement>(`a[href="${link.getAttribute("href")}"]`);
  for (const one of leavers) {
    one.addEventListener(
      "click",
      (event) => {
        event.preventDefault();
        leave();
      },
      { signal },
    );
  }
  addEventListener(
    "keydown",
    ({ key, repeat }) => {
      if (repeat) return;
      const now = Date.now();
      if (key !== "Shift" || now - first > withinMs) pressed = 0;
      if (key !== "Shift") return;
      if (pressed === 0) first = now;
      pressed += 1;
      if (pressed === 3) leave();
      else line.textContent = words.more[2 - pressed] ?? "";
    },
    { signal },
  );
}
