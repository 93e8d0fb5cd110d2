"use client";

import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { wholeReference } from "@/app/_ui/whole-reference";
import { Countdown } from "./countdown";
import { type Held, release, useHeld } from "./held-store";

type Words = Record<"holding" | "holdingFor" | "undo" | "sending" | "failed" | "look", string>;

const pageOf = ({ reference }: Held) => `/desk/tickets/${reference}`;

/** Answers of other tickets that can still be taken back, or that did not go out. */
export function HeldAnswers({ words }: { words: Words }) {
  const { held } = useHeld();
  const path = usePathname();
  const router = useRouter();
  const all = [...held.values()];
  const waiting = all.some(({ phase }) => phase !== "failed");

  useEffect(() => {
    if (!waiting) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [waiting]);

  useEffect(() => {
    // Whoever stands on the page of an answer that failed sees it there.
    for (const one of held.values())
      if (one.phase === "failed" && path === pageOf(one)) release(one.reference);
  }, [held, path]);

  return (
    <div className="held">
      {all
        .filter((one) => path !== pageOf(one))
        .map((one) => (
          <div key={one.reference} className="held-one" role={one.phase === "failed" ? "alert" : "status"}>
            {one.phase === "failed" ? (
              <>
                <span className="font-semibold text-danger">
                  {wholeReference(words.failed.replace("{reference}", one.shown))}
                </span>
                <Link href={pageOf(one)} className="button">
                  {words.look}
                </Link>
              </>
            ) : (
              <>
                <span className="font-semibold">
                  {wholeReference(words.holdingFor.replace("{reference}", one.shown))}
                </span>
                <Countdown
                  held={one}
                  words={words}
                  onUndo={() => {
                    release(one.reference);
                    router.push(pageOf(one));
                  }}
                />
              </>
            )}
          </div>
        ))}
    </div>
  );
}
