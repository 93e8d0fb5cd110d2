"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { elementFor, isTyping, moveBetweenRows, pressedKey, use } from "./key-targets";
import type { KeyWords } from "./key-words";
import { singleKeysOn } from "./single-keys";

const Palette = lazy(() => import("./palette").then(({ Palette: it }) => ({ default: it })));
const KeyHelp = lazy(() => import("./key-help").then(({ KeyHelp: it }) => ({ default: it })));

/** A second key of a pair must follow the first within this time. */
const pairMs = 1200;

/**
 * The keys of the desk. They press what is on the page: whatever carries `data-keys` is focused when it is a
 * field and clicked when it is a link or a button, so nothing can be done by keys alone.
 */
export function DeskKeys({ words }: { words: KeyWords }) {
  const [open, setOpen] = useState<"commands" | "help" | null>(null);

  useEffect(() => {
    const press = keyPresser(setOpen);
    const onCommands = () => setOpen("commands");
    document.addEventListener("keydown", press);
    document.addEventListener("desk:commands", onCommands);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("desk:commands", onCommands);
    };
  }, []);

  if (!open) return null;
  const close = () => setOpen(null);
  return (
    <Suspense>
      {open === "commands" ? (
        <Palette words={words} onClose={close} />
      ) : (
        <KeyHelp words={words} onClose={close} />
      )}
    </Suspense>
  );
}

/** What a key does, knowing the one before it. */
function keyPresser(open: (what: "commands" | "help") => void): (event: KeyboardEvent) => void {
  let first = { key: "", at: 0 };
  return (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = pressedKey(event);
    if (event.metaKey || event.ctrlKey) withControl(event, key, open);
    else if (isForKeys(event)) {
      const pair = Date.now() - first.at < pairMs ? `${first.key} ${key}` : "";
      first = { key, at: Date.now() };
      if (press(key, pair, open)) event.preventDefault();
    }
  };
}

const isForKeys = (event: KeyboardEvent): boolean =>
  !event.altKey && !isTyping(event.target) && !document.querySelector("[role=dialog]") && singleKeysOn();

function press(key: string, pair: string, open: (what: "help") => void): boolean {
  if (key === "?") open("help");
  else if (key === "j" || key === "k") moveBetweenRows(key === "j" ? 1 : -1);
  else {
    const element = elementFor(pair) ?? elementFor(key);
    if (!element) return false;
    use(element);
  }
  return true;
}

/** Ctrl or ⌘ with K asks for the commands, with Enter sends what is being written. */
function withControl(event: KeyboardEvent, key: string, open: (what: "commands") => void): void {
  if (key === "k" && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    open("commands");
  }
  if (key === "Enter" && event.target instanceof HTMLTextAreaElement) event.target.form?.requestSubmit();
}
