"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isTyping } from "./key-targets";

const everyMs = 60_000;

/** Keeps counts, times and lists from going stale, when nobody is writing and when one comes back to the page. */
export function Freshness() {
  const router = useRouter();
  useEffect(() => {
    let last = Date.now();
    const look = () => {
      const busy = isTyping(document.activeElement) || document.querySelector("[role=dialog]");
      if (document.hidden || busy || Date.now() - last < everyMs / 2) return;
      last = Date.now();
      router.refresh();
    };
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router]);
  return null;
}
