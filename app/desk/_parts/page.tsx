import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  title: string;
  lead?: ReactNode;
  back?: { href: string; label: string };
  /** What the person just did, now true. */
  notice?: string | null;
  /** Why what the person just tried was not done. */
  refusal?: string | null;
  action?: ReactNode;
  /** Something stands beside it where there is room. */
  wide?: boolean;
  children: ReactNode;
};

/** A page of the desk that is read from top to bottom: people, settings, the own account. */
export function DeskPage({ title, lead, back, notice, refusal, action, wide, children }: Props) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={`w-full px-4 py-6 outline-none sm:px-8 ${wide ? "max-w-[100rem]" : "max-w-5xl"}`}
    >
      {back && (
        <p className="mb-2 text-[13px]">
          <Link href={back.href} className="text-accent-text underline underline-offset-2">
            {back.label}
          </Link>
        </p>
      )}
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-3">
        <h1 className="text-[22px]/7 font-bold tracking-tight">{title}</h1>
        {action}
      </div>
      {lead && <p className="mt-1 max-w-2xl text-muted">{lead}</p>}
      {notice && (
        <p role="status" className="mt-4 max-w-2xl border-l-4 border-good bg-shade px-3 py-2 font-semibold">
          {notice}
        </p>
      )}
      {refusal && (
        <p
          role="alert"
          className="mt-4 max-w-2xl border-l-4 border-danger bg-danger-paper px-3 py-2 font-semibold"
        >
          {refusal}
        </p>
      )}
      <div className="mt-6">{children}</div>
    </main>
  );
}

/** One thing that can be done on a page, under its own heading. */
export function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="border-t border-rule py-5">
      <h2 className="text-[15px] font-bold">{title}</h2>
      {text && <p className="mt-1 max-w-2xl text-muted">{text}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
