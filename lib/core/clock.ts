/** Tells the time. Passed into pure rules so that a test can stop it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
