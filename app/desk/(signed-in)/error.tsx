"use client";

import { useContext } from "react";
import { DeskFailure } from "@/app/desk/_parts/desk-failure";
import { FailureContext } from "@/app/desk/_parts/failure-words";

/** A bug on our side; the server has logged it once, and nothing that was acknowledged is lost. */
export default function DeskError({ reset }: { error: Error; reset: () => void }) {
  const words = useContext(FailureContext);
  if (!words) return null;
  return (
    <DeskFailure title={words.title} text={words.text} link={words.toQueue}>
      <button type="button" className="button button-main" onClick={reset}>
        {words.again}
      </button>
    </DeskFailure>
  );
}
