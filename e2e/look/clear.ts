import { disconnect } from "@/lib/core/db";
import { closeJobs } from "@/lib/core/jobs";
import { noTickets } from "@/lib/test/factories";

/** Leaves a desk at which nothing has come in yet. */
await noTickets();
await closeJobs();
await disconnect();
