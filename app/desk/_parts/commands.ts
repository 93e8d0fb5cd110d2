import { use } from "./key-targets";

export type Command = { id: string; label: string; keys?: string; run: () => void };

/** Everything on the page that says it is a command, and every choice of the lists that do. */
export function commandsHere(): Command[] {
  const found = new Map<string, Command>();
  const collect = (selector: string) => {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      const { command = "", keys } = element.dataset;
      if (!found.has(command))
        found.set(command, { id: command, label: command, keys, run: () => use(element) });
    }
  };
  collect("main [data-command]");
  for (const list of document.querySelectorAll<HTMLSelectElement>("select[data-command-options]")) {
    for (const { value, text, dataset } of list.options) {
      if (dataset.now !== undefined) continue;
      const label = `${list.dataset.commandOptions}: ${text}`;
      found.set(label, { id: label, label, run: () => choose(list, value) });
    }
  }
  collect("[data-command]");
  return [...found.values()];
}

function choose(list: HTMLSelectElement, value: string): void {
  list.value = value;
  list.form?.requestSubmit();
}

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();

/** Commands in which every typed word begins some word. Accents do not matter. */
export function fitting<T extends Pick<Command, "label">>(commands: T[], typed: string): T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => {
    const parts = plain(label).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
