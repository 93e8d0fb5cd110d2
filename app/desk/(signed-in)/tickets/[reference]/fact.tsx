import type { ReactNode } from "react";

/** Facts that belong together, under their own heading. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="fact-group">
      <h3>{title}</h3>
      <dl className="facts">{children}</dl>
    </section>
  );
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
