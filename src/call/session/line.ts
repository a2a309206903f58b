import type { RelayOut } from '../../provider/voice/relay-codec.ts';
import type { SayCommand } from '../turn/commands.ts';

/** The line to the caller. What is sent when it is broken is lost: the engine knows what was heard. */
export interface Line {
  send(frame: RelayOut): void;
  close(): void;
}

export function spoken({ text, last, interruptible, preemptible }: SayCommand): RelayOut {
  return { type: 'text', token: text, last, interruptible, preemptible };
}
