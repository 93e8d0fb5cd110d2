import { Fragment, type ReactNode } from "react";

/** A sentence with an e-mail address in it, which has no place of its own to break: it breaks before its "@". */
export const breakable = (text: string): ReactNode =>
  text.split(/(?=@)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, which stay where they are
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
