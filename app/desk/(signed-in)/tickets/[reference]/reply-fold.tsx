"use client";

import type { ReactNode } from "react";
import { useLiveForm } from "@/app/_ui/live-form";

/** Folded away until it is wanted, and open where the form came back with something to mend. */
export function ReplyFold({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  const { state } = useLiveForm();
  return (
    <details open={open || state.errors.length > 0}>
      <summary data-command={label}>{label}</summary>
      {children}
    </details>
  );
}
