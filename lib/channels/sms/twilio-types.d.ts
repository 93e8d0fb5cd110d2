/** What is used of Twilio's package; its own types are a hundred times as many, and slow every check down. */
declare module "twilio" {
  export type TwilioClient = {
    api: {
      baseUrl: string;
      accounts(sid: string): { fetch(): Promise<unknown> };
    };
    messages: {
      create(message: {
        to: string;
        body: string;
        statusCallback: string;
        from?: string;
        messagingServiceSid?: string;
      }): Promise<{ sid: string; status: string }>;
    };
  };
  export default function twilio(
    accountSid: string,
    authToken: string,
    options: { autoRetry: boolean; timeout: number },
  ): TwilioClient;
}
