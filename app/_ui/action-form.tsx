"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useActionState } from "react";

/** Leads elsewhere, whatever comes of it. */
export type LeadingAction = (previous: undefined, data: FormData) => Promise<undefined>;

type Props = { action: LeadingAction; className?: string; children: ReactNode };

/** A form that asks nothing and comes back with nothing: one button. */
export function ActionForm({ action, className, children }: Props) {
  // The page's own address: without it React leaves the form's action empty, which is not valid HTML.
  const [, submit] = useActionState(action, undefined, usePathname());
  return (
    <form action={submit} className={className}>
      {children}
    </form>
  );
}
