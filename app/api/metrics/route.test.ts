import { describe, expect, it, vi } from "vitest";
import { countResult, foldOldCounts, storeCounts } from "@/lib/gateways/counting";

const token = "a-token-of-many-characters";

async function asked(authorization?: string, set = token): Promise<Response> {
  vi.resetModules();
  process.env.METRICS_TOKEN = set;
  const { GET } = await import("./route");
  const headers = authorization ? { authorization } : undefined;
  return GET(new Request("http://localhost/api/metrics", { headers }));
}

describe("the metrics", () => {
  it("are not there without their token, and for nobody while none is set", async () => {
    for (const [shown, set] of [
      [undefined, token],
      ["Bearer a-token-of-many-charactery", token],
      ["Bearer ", ""],
      ["Bearer undefined", ""],
    ] as const)
      expect((await asked(shown, set)).status).toBe(404);
  });

  it("say every count in lines that Prometheus reads, and never count back", async () => {
    const old = new Date("2026-11-01T10:00:00Z");
    const now = new Date();
    for (const at of [old, old, now]) countResult({ gateway: "smpp", outcome: "taken", ms: 30, at });
    countResult({ gateway: "smpp", outcome: "unavailable", ms: 1, code: "SMPP_NOT_CONNECTED", at: now });
    await storeCounts();
    await foldOldCounts(now);
    countResult({ gateway: "smpp", outcome: "taken", ms: 70, at: now });
    await storeCounts();
    const response = await asked(`Bearer ${token}`);
    expect(response.headers.get("content-type")).toContain("version=0.0.4");
    const lines = (await response.text()).trimEnd().split("\n");
    const line = /^(# (HELP|TYPE) ozvena_\w+ .+|ozvena_\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [0-9.]+)$/;
    expect(lines.filter((one) => !line.test(one))).toEqual([]);
    expect(lines).toContain('ozvena_gateway_tries_total{gateway="smpp",outcome="taken"} 4');
    expect(lines).toContain('ozvena_gateway_tries_total{gateway="smpp",outcome="unavailable"} 1');
    expect(lines).toContain('ozvena_gateway_handover_seconds_bucket{gateway="smpp",le="0.05"} 3');
    expect(lines).toContain('ozvena_gateway_handover_seconds_bucket{gateway="smpp",le="+Inf"} 4');
    expect(lines).toContain('ozvena_gateway_handover_seconds_count{gateway="smpp"} 4');
  });
});
