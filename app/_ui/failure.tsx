"use client";

import { Component, type ReactNode } from "react";

type Words = { title: string; text: string; again: string; home: string; homeHref: string };
type Props = Words & { children: ReactNode };

/**
 * Stands around every public page: when one breaks on our side, it says so in the reader's language. React's own
 * boundary and no more: Next's helper for it brings four times as much script to every page.
 */
export class Failure extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(error: { digest?: unknown }) {
    // Next's way of saying "elsewhere" and "not here".
    if (String(error.digest).startsWith("NEXT_")) throw error;
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed {...this.props} /> : this.props.children;
  }
}

const Failed = ({ title, text, again, home, homeHref }: Words) => (
  <main className="measure alone">
    <title>{title}</title>
    {/* It takes the focus, so that a screen reader says at once that the page has changed. */}
    <h1 ref={(heading) => heading?.focus()} tabIndex={-1}>
      {title}
    </h1>
    <p className="lead">{text}</p>
    <p className="ways">
      <button type="button" className="button" onClick={() => location.reload()}>
        {again}
      </button>
      <a href={homeHref}>{home}</a>
    </p>
  </main>
);
