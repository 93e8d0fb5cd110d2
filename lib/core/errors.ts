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

/**
 * The message was handed over and no answer came back: it may have been taken or not. Sending it again may
 * deliver it twice, not sending it may lose it; the caller decides, and says so.
 */
export class UnknownOutcome extends TemporaryFailure {
  override name = "UnknownOutcome";
}

/**
 * Nothing was handed over: our own way out is down, or does not let us in. The fault is not the recipient's; the
 * desk mends it. Told apart so that a message that ends this way can be called a technical failure.
 */
export class GatewayUnavailable extends TemporaryFailure {
  override name = "GatewayUnavailable";
}
