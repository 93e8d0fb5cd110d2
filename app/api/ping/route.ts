/** Says that this process answers, and touches nothing else: no database, no settings, no actor. */
export const dynamic = "force-dynamic";

export const GET = (): Response => new Response(null, { status: 204 });
