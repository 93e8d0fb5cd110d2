import Link from "next/link";
import type { ReactNode } from "react";

type Props = { title: string; text: string; link: string; children?: ReactNode };

/** Nothing to see, said plainly, with a way on. */
export function DeskFailure({ title, text, link, children }: Props) {
  return (
    <main id="main" tabIndex={-1} className="max-w-lg px-6 py-16 outline-none">
      <title>{title}</title>
      <h1 className="text-[24px]/7 font-bold tracking-tight">{title}</h1>
      <p className="mt-2 text-muted">{text}</p>
      <p className="mt-5 flex gap-2">
        {children}
        <Link href="/desk/queue" prefetch={false} className="button">
          {link}
        </Link>
      </p>
    </main>
  );
}
