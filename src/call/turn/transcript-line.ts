/** One finished line of a call. It is written once and never changes. */
export interface TranscriptLine {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly speaker: 'bot' | 'customer';
  /** What was heard; empty when the caller cut a sentence before its first word. */
  readonly text: string;
  /** What had been generated, when it is more than what was heard. */
  readonly generatedText: string | null;
  readonly interrupted: boolean;
  /** Seconds from the start of the session to the first word. */
  readonly offsetSeconds: number;
  /** 0 to 1, of the speech recogniser. */
  readonly confidence: number | null;
}
