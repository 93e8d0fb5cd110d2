import { notFound } from "next/navigation";

/** Brings every unknown address of a language to that language's own "not found". */
export default function Unknown(): never {
  notFound();
}
