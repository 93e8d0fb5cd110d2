"use client";

import { useEffect, useRef } from "react";
import { previewOf } from "./edit-actions";

type Props = { src: string; title: string; formId: string | null };

const restMs = 400;

/** The preview. With scripts it follows what is typed into the form, whenever typing rests. */
export function LiveFrame({ src, title, formId }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const form = formId ? document.getElementById(formId) : null;
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const show = async () => {
      asked += 1;
      const mine = asked;
      const path = await previewOf(new FormData(form)).catch(() => null);
      if (path && mine === asked) frame.current?.contentWindow?.location.replace(path);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(show, restMs);
    };
    form.addEventListener("input", wait);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", wait);
    };
  }, [formId]);

  return <iframe ref={frame} src={src} title={title} className="preview-frame" />;
}
