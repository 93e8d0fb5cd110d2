"use client";

import { useContext } from "react";
import { DeskFailure } from "./desk-failure";
import { FailureContext } from "./failure-words";

/** A bug on our side; the server has logged it once, and nothing that was acknowledged is lost. */
export function BrokenDesk({ retry }: { retry: () => void }) {
  const words = useContext(FailureContext);
  if (!words) return null;
  return (
    <DeskFailure title={words.title} text={words.text} link={words.toQueue}>
      <button type="button" className="button button-main" onClick={retry}>
        {words.again}
      </button>
    </DeskFailure>
  );
}
