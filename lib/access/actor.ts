import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";

/** Anyone at a public door. `network` names the network they come from, for limits only; it is not stored with tickets. */
export type PublicActor = { kind: "public"; network: string };

/** Somebody who showed the tracking code of one ticket, and may see that ticket alone. */
export type CustomerActor = { kind: "customer"; ticketId: string };

export type StaffActor = { kind: "staff"; id: string; role: StaffRole; name: string; locale: Locale };

/** The product itself: the worker, the seed, the import. */
export type SystemActor = { kind: "system"; name: string };

export type Actor = PublicActor | CustomerActor | StaffActor | SystemActor;
