"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import type { KeyWords } from "./key-words";
import { setSingleKeys, singleKeysOn } from "./single-keys";

/** Every key, and a way to be rid of the single ones. */
export function KeyHelp({ words, onClose }: { words: KeyWords; onClose: () => void }) {
  const [single, setSingle] = useState(singleKeysOn);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil fixed inset-0 z-40" />
        <Dialog.Popup className="dialog">
          <div className="flex items-center justify-between gap-4 border-b border-rule px-4 py-2.5">
            <Dialog.Title className="text-[15px] font-bold">{words.title}</Dialog.Title>
            <Dialog.Close className="button button-quiet">{words.close}</Dialog.Close>
          </div>
          <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5 overflow-y-auto px-4 py-3 text-[13px]">
            {words.keys.map(({ keys, does }) => (
              <div key={keys} className="contents">
                <dt className="flex gap-1">
                  {keys.split(" ").map((one) => (
                    <kbd key={one} className="key">
                      {one}
                    </kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <label className="flex items-center gap-2 border-t border-rule px-4 py-3 text-[13px]">
            <input
              type="checkbox"
              className="size-4"
              checked={single}
              onChange={({ target }) => {
                setSingle(target.checked);
                setSingleKeys(target.checked);
              }}
            />
            {words.single}
          </label>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
