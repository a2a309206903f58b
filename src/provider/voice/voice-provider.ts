import type { Failed, Refused } from '../outcome.ts';
import type { SignedRequest, SignedWebhook } from '../twilio-signature.ts';
import type { CallSnapshot, CallStatusEvent, RecordingEvent, RelayEndEvent, TransferEndEvent } from './call-status.ts';
import type { RelayCodec } from './relay-codec.ts';
import type { RelayInstructions } from './relay-profiles.ts';

/** The telephone, as Cadencia sees it. Numbers are E.164; a failed lookup throws `PROVIDER_UNAVAILABLE`. */
export interface VoiceProvider {
  readonly name: 'twilio' | 'sandbox';
  readonly capabilities: VoiceCapabilities;

  placeCall(request: CallRequest): Promise<PlaceCallResult>;
  /** Ends the call, ringing or answered; a call that is already over is `hung_up` as well. */
  hangUp(providerCallId: string): Promise<HungUp | Refused | Failed>;
  getCall(providerCallId: string): Promise<CallSnapshot | null>;
  /** The first call between the two numbers created in the window: how a crash between placing and noting is resolved. */
  findCall(search: CallSearch): Promise<CallSnapshot | null>;

  /** Instructions that open the relay socket. Throws `BAD_USER_INPUT` for what the provider would not understand. */
  renderRelay(instructions: RelayInstructions): string;
  /** Instructions that say one thing (a voicemail, an apology) and hang up. */
  renderSayAndHangUp(speech: { text: string; language: string; voice?: string }): string;
  /** Instructions that put the caller through to a person. */
  renderTransfer(transfer: { to: string; callerId: string; ringTimeoutSeconds?: number; actionUrl?: string }): string;
  renderHangUp(): string;

  verifyWebhook(request: SignedWebhook): boolean;
  verifyUpgrade(request: SignedRequest): boolean;
  /** A status or machine-detection webhook in our words; null when it is neither. */
  parseStatus(params: Record<string, string>): CallStatusEvent | null;
  /** The webhook that follows the relay; null when it is something else. */
  parseRelayEnd(params: Record<string, string>): RelayEndEvent | null;
  /** The webhook that follows a transfer; null when it is something else. */
  parseTransferEnd(params: Record<string, string>): TransferEndEvent | null;
  parseRecording(params: Record<string, string>): RecordingEvent | null;
  readonly relay: RelayCodec;
}

interface VoiceCapabilities {
  /** What can be done when it is unknown whether a call was placed: repeat with the key, look it up, or nothing. */
  placing: 'idempotent' | 'lookup' | 'neither';
  /** Says by webhook, while the relay already runs, whether a machine answered. */
  detectsMachine: boolean;
  signsUpgrade: boolean;
  /** Dials the relay socket again when our side dies, and replays what we missed. */
  reconnects: boolean;
}

export interface CallRequest {
  /** Our attempt. A provider without idempotency never sees it: the one-use token in the addresses does its work. */
  attemptKey: string;
  to: string;
  from: string;
  instructionsUrl: string;
  statusUrl: string;
  ringTimeoutSeconds: number;
  maxDurationSeconds: number;
  detectMachine: boolean;
  record: boolean;
  recordingUrl?: string;
}

export interface CallSearch {
  to: string;
  from: string;
  /** Our clock and the provider's differ: leave a margin of some seconds. */
  startedAfter: Date;
  startedBefore?: Date;
}

interface Placed {
  kind: 'placed';
  providerCallId: string;
}

interface HungUp {
  kind: 'hung_up';
}

export type PlaceCallResult = Placed | Refused | Failed;
