"use client";

import { Command } from "lucide-react";

/** Opens the list of everything that can be done here. Without JavaScript everything is on the page itself. */
export function CommandsButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="nav-link needs-script cursor-pointer"
      title={`${label} (Ctrl K)`}
      onClick={() => document.dispatchEvent(new CustomEvent("desk:commands"))}
    >
      <Command aria-hidden="true" size={17} strokeWidth={1.75} />
      <span className="nav-label">{label}</span>
    </button>
  );
}
