"use client";

import { useEffect, useRef } from "react";

const boxesOf = (form: HTMLFormElement | null) =>
  [...(form?.elements ?? [])].filter(
    (element): element is HTMLInputElement =>
      element instanceof HTMLInputElement && element.name === "chosen",
  );

/** Chooses every row of the page. The server takes it as all of them; scripts only show it in the rows. */
export function ChooseAll({ label }: { label: string }) {
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const follow = ({ target }: Event) => {
      const box = all.current;
      if (!box || !(target instanceof HTMLInputElement) || target.form !== box.form) return;
      const boxes = boxesOf(box.form);
      if (target === box) for (const one of boxes) one.checked = box.checked;
      else box.checked = boxes.every(({ checked }) => checked);
    };
    document.addEventListener("change", follow);
    return () => document.removeEventListener("change", follow);
  }, []);
  return (
    <label className="flex min-h-8 cursor-pointer items-center gap-2 text-[13px]">
      <input ref={all} type="checkbox" name="all" value="1" className="spam-box" />
      {label}
    </label>
  );
}
