"use client";

/** Prints the page. Browsers without JavaScript print by themselves and are not shown a button that does nothing. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button type="button" className="button second needs-script" onClick={() => window.print()}>
      {children}
    </button>
  );
}
