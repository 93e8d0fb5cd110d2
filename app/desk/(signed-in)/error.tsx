"use client";

import { BrokenDesk } from "@/app/desk/_parts/broken-desk";

/** One page failed: what stands around it stays. */
export default function DeskError({ retry }: { retry: () => void }) {
  return <BrokenDesk retry={retry} />;
}
