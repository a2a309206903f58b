/** What the outside world was made to do. One line each in `outbox.jsonl`, on the disk before it is acknowledged. */
export type Effect = CallEffect | MessageEffect;

export interface CallEffect {
  kind: 'call';
  id: string;
  /** The instructions address: it holds the attempt's one-use token, and a carrier takes no other key. */
  key: string;
  at: string;
  to: string;
  from: string;
  accountSid: string;
}

export interface MessageEffect {
  kind: 'message';
  id: string;
  key: string;
  at: string;
  channel: string;
  to: string;
  from: string;
  subject?: string;
  body: string;
  attachments: { name: string; contentType: string; content: string }[];
}

/** How a call ended: one line each in `ended-calls.jsonl`, so that a restarted sandbox still knows. */
export interface CallEnding {
  id: string;
  status: string;
  at: string;
  durationSeconds: number;
  answeredBy: string | null;
}
