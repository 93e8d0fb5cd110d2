"use client";

import { useActionState } from "react";
import { dismiss, resend } from "./actions";

type Props = {
  id: string;
  formToken: string;
  channel: "sms" | "email";
  /** As it is shown, and as it is compared with what is sent back. */
  address: string;
  words: Record<"address" | "resend" | "resendHint" | "dismiss", string>;
};

/** Where it goes this time, or that nothing more is to go. */
export function ResendForm({ id, formToken, channel, address, words }: Props) {
  const [state, post, busy] = useActionState(resend, null);
  const problem = state && `problem-${id}`;
  const hidden = (
    <>
      <input type="hidden" name="formToken" value={formToken} />
      <input type="hidden" name="id" value={id} />
    </>
  );
  return (
    <div className="flex flex-wrap items-end gap-2">
      <form action={post} key={state?.id} className="flex min-w-0 flex-1 basis-72 flex-wrap items-end gap-2">
        {hidden}
        <input type="hidden" name="before" value={address} />
        {/* Sealed, it goes to where it went before: whoever corrects an address has to know it. */}
        <label
          hidden={address === ""}
          className="grid min-w-0 flex-1 basis-44 gap-0.5 text-[12px] text-muted [&[hidden]]:hidden"
        >
          {words.address}
          <input
            name="address"
            type={channel === "sms" ? "tel" : "text"}
            inputMode={channel === "sms" ? "tel" : "email"}
            autoComplete="off"
            spellCheck={false}
            maxLength={254}
            defaultValue={state?.address ?? address}
            aria-invalid={state ? true : undefined}
            aria-describedby={problem ?? undefined}
            title={words.resendHint}
            className="input w-full text-ink"
          />
        </label>
        <button type="submit" className="button" aria-disabled={busy}>
          {words.resend}
        </button>
        {problem && (
          <p id={problem} role="alert" className="w-full text-[12.5px] font-semibold text-danger">
            {state.problem}
          </p>
        )}
      </form>
      <form action={dismiss}>
        {hidden}
        <button type="submit" className="button button-quiet">
          {words.dismiss}
        </button>
      </form>
    </div>
  );
}
