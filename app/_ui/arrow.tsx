/** Onwards. It adds nothing to what the text says. */
export function Arrow() {
  return (
    <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="3" aria-hidden="true">
      <path d="M4 16h23M18 7l9 9-9 9" />
    </svg>
  );
}
