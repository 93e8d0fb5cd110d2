"use client";

import "@/app/desk/_parts/desk.css";
import { BrokenDesk } from "@/app/desk/_parts/broken-desk";

/** Not even what stands around the desk's pages could be made, as while the database is away. */
export default function OuterDeskError({ retry }: { retry: () => void }) {
  return <BrokenDesk retry={retry} />;
}
