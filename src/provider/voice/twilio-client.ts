import twilio from 'twilio';
import type { RequestOptions } from 'twilio/lib/base/RequestClient.js';

/** The official client; with `apiBaseUrl` it speaks to that host instead (it has no such option of its own). */
export function twilioClient(accountSid: string, authToken: string, apiBaseUrl?: string): twilio.Twilio {
  const timeout = 15_000;
  const httpClient = apiBaseUrl ? new RedirectedClient(apiBaseUrl, timeout) : new twilio.RequestClient({ timeout });
  return twilio(accountSid, authToken, { httpClient });
}

class RedirectedClient extends twilio.RequestClient {
  readonly #base: string;

  constructor(base: string, timeout: number) {
    super({ timeout });
    this.#base = base.replace(/\/$/, '');
  }

  override request<T>(options: RequestOptions<T>) {
    const { pathname, search } = new URL(options.uri);
    return super.request<T>({ ...options, uri: `${this.#base}${pathname}${search}` });
  }
}
