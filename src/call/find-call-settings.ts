import { hydrate, type BrokerReader } from '../storage/broker-reader.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { CallSettings } from './call-settings.entity.ts';

const theUsual: Omit<CallSettings, 'id' | 'broker' | 'createdAt'> = {
  maxConcurrentCalls: 10,
  maxDurationSeconds: 600,
  isRecorded: false,
  isPaused: false,
  callerNumber: null,
  transferTo: null,
};

/** How the broker calls; the usual when it never said. */
export async function findCallSettings(read: BrokerReader, broker: string): Promise<CallSettings> {
  return (await read.load(CallSettings, broker)) ?? usual(broker);
}

/** The same within a commit. */
export async function callSettingsIn(tx: Tx): Promise<CallSettings> {
  const row = await (await tx.collection(CallSettings)).findOne({ _id: tx.broker });
  return row ? hydrate(CallSettings, row) : usual(tx.broker);
}

function usual(broker: string): CallSettings {
  return hydrate(CallSettings, { _id: broker, broker, createdAt: new Date(0), ...theUsual });
}
