import type { TimerName } from '../turn/events.ts';
import type { CallClock } from './call-clock.ts';

interface Alarm {
  token: number;
  cancel: () => void;
}

/** The timers of one talk, at most one of each name. */
export class AlarmClock {
  readonly #clock: CallClock;
  readonly #ring: (name: TimerName, token: number) => void;
  readonly #alarms = new Map<TimerName, Alarm>();

  constructor(clock: CallClock, ring: (name: TimerName, token: number) => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Takes the place of the timer of the same name. `delay` in milliseconds of the call. */
  set(name: TimerName, token: number, delay: number): void {
    this.#alarms.get(name)?.cancel();
    this.#alarms.set(name, { token, cancel: this.#clock.after(delay, () => this.#ring(name, token)) });
  }

  cancel(name: TimerName, token: number): void {
    const alarm = this.#alarms.get(name);
    if (alarm?.token !== token) return;
    alarm.cancel();
    this.#alarms.delete(name);
  }

  cancelAll(): void {
    for (const { cancel } of this.#alarms.values()) cancel();
    this.#alarms.clear();
  }
}
