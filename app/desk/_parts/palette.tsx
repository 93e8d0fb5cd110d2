"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Command, commandsHere, fitting } from "./commands";
import type { KeyWords } from "./key-words";

/** Everything that can be done on this page, found by typing; at the end, what is typed is searched for. */
export function Palette({ words, onClose }: { words: KeyWords; onClose: () => void }) {
  const router = useRouter();
  const [commands] = useState(commandsHere);
  const [typed, setTyped] = useState("");
  const search = (): Command => ({
    id: "search",
    label: words.searchFor.replace("{words}", typed.trim()),
    run: () => router.push(`/desk/queue?${new URLSearchParams({ q: typed.trim() })}`),
  });
  const items = [...fitting(commands, typed), ...(typed.trim() ? [search()] : [])];
  // Only when the dialog has given the focus back can a command put it somewhere.
  const run = (command: Command) => {
    onClose();
    setTimeout(command.run, 50);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil fixed inset-0 z-40" />
        <Dialog.Popup className="dialog" aria-label={words.commands}>
          <Autocomplete.Root
            open
            inline
            mode="none"
            items={items}
            itemToStringValue={({ label }) => label}
            value={typed}
            onValueChange={setTyped}
            autoHighlight="always"
            keepHighlight
          >
            <Autocomplete.Input
              aria-label={words.commands}
              placeholder={words.placeholder}
              className="palette-input"
            />
            <Dialog.Close className="sr-only">{words.close}</Dialog.Close>
            <Autocomplete.Empty className="text-[13px] text-muted">
              <p className="px-4 py-3 empty:hidden">{items.length === 0 ? words.nothing : null}</p>
            </Autocomplete.Empty>
            <Autocomplete.List className="palette-list">
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.id}
                  value={command}
                  onClick={() => run(command)}
                  className="palette-item"
                >
                  <span className="truncate">{command.label}</span>
                  {command.keys && (
                    <span className="flex gap-1">
                      {command.keys.split(" ").map((one) => (
                        <kbd key={one} className="key">
                          {one}
                        </kbd>
                      ))}
                    </span>
                  )}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
