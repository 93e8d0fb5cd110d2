/** A refusal is a value: what a person must read, named by a reason that a door turns into a sentence. */
export type Refusal<Reason extends string = string> = { ok: false; reason: Reason };
export type Result<T, Reason extends string = string> = ({ ok: true } & T) | Refusal<Reason>;

export const refuse = <Reason extends string>(reason: Reason): Refusal<Reason> => ({ ok: false, reason });
