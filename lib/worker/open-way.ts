import { SmtpWire } from "@/lib/channels/email/smtp";
import { openEmailWire, openSmsWire } from "@/lib/channels/open";
import { KannelWire } from "@/lib/channels/sms/kannel";
import { SmppWire } from "@/lib/channels/sms/smpp";
import { smppSettings } from "@/lib/channels/sms/smpp-settings";
import { TwilioWire } from "@/lib/channels/sms/twilio";
import type { EmailWire, SmsWire } from "@/lib/channels/wire";
import { env } from "@/lib/core/env";
import { kannelReportUrl, twilioReportUrl } from "@/lib/gateways/report-address";
import type { GatewaySecrets, GatewaySettings } from "@/lib/gateways/schema";
import type { Way } from "@/lib/gateways/ways";
import { receiveReceipt } from "@/lib/worker/receive-receipt";
import { receiveSms } from "@/lib/worker/receive-sms";

export type OpenWire = { channel: "email"; wire: EmailWire } | { channel: "sms"; wire: SmsWire };

/**
 * Opens the wire of a way out. What comes in by it is received at once.
 * @throws Error when its settings cannot be used
 */
export function openWay(way: Way): OpenWire {
  const open = wireOf(way);
  if (open.channel === "sms") {
    open.wire.onReceipt(receiveReceipt);
    open.wire.onMessage(receiveSms);
  }
  return open;
}

function wireOf(way: Way): OpenWire {
  switch (way.kind) {
    case "environment":
      return way.channel === "email"
        ? { channel: "email", wire: openEmailWire() }
        : { channel: "sms", wire: openSmsWire() };
    case "smtp":
      return { channel: "email", wire: smtp(way.id, way.settings, way.secrets) };
    case "smpp":
      return { channel: "sms", wire: smpp(way.id, way.settings, way.secrets) };
    case "kannel":
      return { channel: "sms", wire: kannel(way.id, way.settings, way.secrets) };
    case "twilio": {
      const reportUrl = twilioReportUrl(way.id);
      const wire = new TwilioWire({ name: way.id, ...way.settings, ...way.secrets, reportUrl });
      return { channel: "sms", wire };
    }
  }
}

function smtp(id: string, settings: GatewaySettings["smtp"], secrets: GatewaySecrets["smtp"]): EmailWire {
  const { host, port, security, user, from, connections, perDomain, dkimDomain, dkimSelector } = settings;
  const signIn = user ? `${encodeURIComponent(user)}:${encodeURIComponent(secrets.password)}@` : "";
  const [scheme, query] = security === "tls" ? ["smtps", ""] : ["smtp", requireTls(security)];
  const dkim =
    dkimDomain && dkimSelector && secrets.dkimKey
      ? { domainName: dkimDomain, keySelector: dkimSelector, privateKey: secrets.dkimKey }
      : undefined;
  const url = `${scheme}://${signIn}${bracketed(host)}:${port}${query}`;
  return new SmtpWire(url, from ?? env().MAIL_FROM, {}, { name: id, connections, perDomain, dkim });
}

const requireTls = (security: "starttls" | "offered"): string =>
  security === "starttls" ? "?requireTLS=true" : "";

function smpp(id: string, settings: GatewaySettings["smpp"], secrets: GatewaySecrets["smpp"]): SmsWire {
  const { host, port, tls, systemId, systemType, sender, window, perSecond } = settings;
  const signIn = `${encodeURIComponent(systemId)}:${encodeURIComponent(secrets.password)}`;
  const query = new URLSearchParams({
    window: String(window),
    per_second: String(perSecond),
    system_type: systemType,
  });
  const url = `${tls ? "smpps" : "smpp"}://${signIn}@${bracketed(host)}:${port}?${query}`;
  return new SmppWire(smppSettings(url, sender), id);
}

function kannel(id: string, settings: GatewaySettings["kannel"], secrets: GatewaySecrets["kannel"]): SmsWire {
  const { url, user, sender, reportsTo } = settings;
  const { password } = secrets;
  return new KannelWire({ name: id, url, user, password, sender, reportUrl: kannelReportUrl(id, reportsTo) });
}

/** An IPv6 address stands in brackets in a URL. */
const bracketed = (host: string): string => (host.includes(":") ? `[${host}]` : host);
