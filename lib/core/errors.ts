/** What the actor asked for does not exist, or the actor may not know that it does. Doors answer 404. */
export class NotFound extends Error {
  override name = "NotFound";
}

/** The actor is known and may not do this at all. Doors answer 403. */
export class Forbidden extends Error {
  override name = "Forbidden";
}

/** A wire refused for good: the address is wrong or the other side will never take it. */
export class PermanentFailure extends Error {
  override name = "PermanentFailure";
  constructor(
    message: string,
    readonly code?: string,
  ) {
    super(message);
  }
}

/** A wire refused for now: the same message may go through later. */
export class TemporaryFailure extends Error {
  override name = "TemporaryFailure";
  constructor(
    message: string,
    readonly code?: string,
    /** When the other side said how long to wait. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}
