"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";

type Props = {
  href: string;
  label: string;
  /** What the label is in the list of commands; nothing keeps it out of there. */
  command?: string;
  keys?: string;
  count?: number;
  loud?: boolean;
  children?: ReactNode;
};

/** A way to a part of the desk, which knows when one is there. */
export function NavLink({ href, label, command, keys, count, loud, children }: Props) {
  const path = usePathname();
  const query = useSearchParams();
  const [own, wanted] = href.split("?");
  const within =
    path === own ||
    path.startsWith(`${own}/`) ||
    (own === "/desk/queue" && path.startsWith("/desk/tickets/"));
  const narrowed = ["overdue", "soon", "assignee"].find((key) => query.has(key));
  const [key, value] = wanted?.split("=") ?? [];
  const here = within && (key ? query.get(key) === value : own !== "/desk/queue" || !narrowed);
  return (
    <Link
      href={href}
      prefetch={false}
      className="nav-link"
      title={label}
      aria-current={here ? "page" : undefined}
      data-keys={keys}
      data-command={command}
    >
      {children}
      <span className="nav-label">{label}</span>
      {count !== undefined && (
        <span className="nav-count" data-loud={loud || undefined}>
          {count}
        </span>
      )}
    </Link>
  );
}
