import type { UploadAnswer } from "./listed-file";

export type Sending = {
  /** Null when the line dropped, or it was given up. */
  answer: Promise<UploadAnswer | null>;
  abort(): void;
};

/** Posts a form with a file; `fetch` cannot tell how far it has come. */
export function post(door: string, form: FormData, progress?: (part: number) => void): Sending {
  const request = new XMLHttpRequest();
  const answer = new Promise<UploadAnswer | null>((resolve) => {
    request.open("POST", `${door}?script`);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress?.(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(isAnswer(request.response) ? request.response : null);
    request.onerror = request.onabort = request.ontimeout = () => resolve(null);
    request.send(form);
  });
  return { answer, abort: () => request.abort() };
}

const isAnswer = (value: unknown): value is UploadAnswer =>
  typeof value === "object" && value !== null && "files" in value && "problems" in value;
