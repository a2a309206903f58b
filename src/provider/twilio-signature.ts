import twilio from 'twilio';

export interface SignedRequest {
  /** The public address the provider was given, from configuration: never from the Host header. */
  url: string;
  headers: Record<string, string | string[] | undefined>;
}

export interface SignedWebhook extends SignedRequest {
  /** The fields of a form post; without them `rawBody` is checked against `bodySHA256` in the address. */
  params?: Record<string, unknown>;
  rawBody?: string;
}

/** Whether one of the tokens (primary, secondary while they rotate) signed this webhook. */
export function isSignedWebhook(authTokens: readonly string[], request: SignedWebhook): boolean {
  const signature = signatureOf(request);
  if (signature === null || !URL.canParse(request.url)) return false;
  const { url, params, rawBody } = request;
  return authTokens.some((token) =>
    rawBody !== undefined && params === undefined
      ? twilio.validateRequestWithBody(token, signature, url, rawBody)
      : twilio.validateRequest(token, signature, url, params ?? {}),
  );
}

/** Whether one of the tokens signed this WebSocket upgrade: the same header, over the exact `wss://` address, without fields. */
export function isSignedUpgrade(authTokens: readonly string[], request: SignedRequest): boolean {
  return isSignedWebhook(authTokens, { url: request.url, headers: request.headers, params: {} });
}

function signatureOf({ headers }: SignedRequest): string | null {
  const name = Object.keys(headers).find((header) => header.toLowerCase() === 'x-twilio-signature');
  const value = name === undefined ? undefined : headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
