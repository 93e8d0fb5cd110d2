import { Fragment, type ReactNode } from "react";

const shown = /([0-9A-Z]{4}-[0-9A-Z]{4})/;

/** A sentence that names a ticket: its reference stays in one piece at the end of a line, and can still be copied. */
export const wholeReference = (text: string): ReactNode =>
  text.split(shown).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, which stay where they are
    <Fragment key={index}>
      {index % 2 === 1 ? <span className="whitespace-nowrap">{part}</span> : part}
    </Fragment>
  ));
