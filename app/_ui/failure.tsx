"use client";

import { Component, type ReactNode } from "react";
import { PhoneLink } from "./phone-link";

type Words = {
  title: string;
  text: string;
  again: string;
  home: string;
  homeHref: string;
  track: string;
  operator: string;
  /** Whom one can call instead; none when they could not be read. */
  lines: { who: string; number: string }[];
};
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

const Failed = ({ title, text, again, home, homeHref, track, operator, lines }: Words) => (
  <div className="shell">
    <header className="masthead">
      <div className="measure">
        <a className="operator" href={homeHref}>
          {operator}
        </a>
      </div>
    </header>
    <main id="main" className="measure">
      <title>{`${title} – ${operator}`}</title>
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
      {lines.length > 0 && (
        <ul className="lines section">
          {lines.map(({ who, number }) => (
            <li key={who}>
              <p>{who}</p>
              <p className="figures">
                <PhoneLink number={number} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </main>
    <footer className="colophon">
      <div className="measure">
        <a href={homeHref}>{home}</a>
        <a href={`${homeHref}/track`}>{track}</a>
      </div>
    </footer>
  </div>
);
