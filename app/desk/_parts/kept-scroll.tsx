"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

const kept = new Map<string, number>();

/** A list that stands where it stood when it is shown again beside another ticket. */
export function KeptScroll({
  name,
  className,
  children,
}: {
  name: string;
  className: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const list = box.current;
    if (!list) return;
    list.scrollTop = kept.get(name) ?? 0;
    list.querySelector("[aria-current]")?.closest("li")?.scrollIntoView({ block: "nearest" });
    const keep = () => kept.set(name, list.scrollTop);
    keep();
    list.addEventListener("scroll", keep, { passive: true });
    return () => list.removeEventListener("scroll", keep);
  }, [name]);
  return (
    <div ref={box} className={className}>
      {children}
    </div>
  );
}
