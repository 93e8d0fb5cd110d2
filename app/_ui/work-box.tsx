"use client";

import { useEffect, useRef, useState } from "react";
import type { ShownWork } from "./work";

/**
 * Says that something is due before the form goes through. With scripts the device does a sum and sends the form
 * again by itself; without them the person waits and presses once more. Its fields belong to the form by its id.
 */
export function WorkBox({ work, formId }: { work: ShownWork; formId: string }) {
  const box = useRef<HTMLDivElement>(null);
  const solution = useRef<HTMLInputElement>(null);
  const [working, setWorking] = useState(false);

  useEffect(() => {
    const given = new AbortController();
    box.current?.focus();
    setWorking(true);
    void import("./solve-work")
      .then(({ solveWork }) => solveWork(work, given.signal))
      .then((solved) => {
        if (given.signal.aborted || !solution.current) return;
        solution.current.value = solved;
        const form = document.getElementById(formId);
        form?.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
      });
    return () => given.abort();
  }, [work, formId]);

  return (
    <div className="callout" role="status" tabIndex={-1} ref={box} id="work">
      <h2>{work.title}</h2>
      <p>{working ? work.working : work.text}</p>
      <input type="hidden" name="waiting" value={work.waiting} form={formId} readOnly />
      <input type="hidden" name="solution" defaultValue="" form={formId} ref={solution} />
    </div>
  );
}
