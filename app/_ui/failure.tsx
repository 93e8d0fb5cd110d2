"use client";

import { catchError, type ErrorInfo } from "next/error";
import { type ReactNode, useEffect, useRef } from "react";

type Words = { title: string; text: string; again: string; home: string; homeHref: string };

/** Stands around every public page: when one breaks on our side, it says so in the reader's language. */
export const Failure = catchError(({ title, text, again, home, homeHref }: Words, { retry }: ErrorInfo) => (
  <main className="measure alone">
    <title>{title}</title>
    <FocusedHeading>{title}</FocusedHeading>
    <p className="lead">{text}</p>
    <p className="ways">
      <button type="button" className="button" onClick={() => retry()}>
        {again}
      </button>
      <a href={homeHref}>{home}</a>
    </p>
  </main>
));

/** Takes the focus, so that a screen reader says at once that the page has changed. */
function FocusedHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
