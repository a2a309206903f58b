// Loaded before Cadencia: ends the process, as `kill -9` would, at the failpoint that DIE_AT names ("messages.claimed#3":
// the third time it comes by; "commit.done/send-messages#1": that part's commit).
import { subscribe } from 'node:diagnostics_channel';
import type { FailpointEvent } from '../../../src/runtime/failpoint.ts';

const [moment = '', times = '1'] = (process.env['DIE_AT'] ?? '').split('#');
let left = Number(times);

subscribe('cadencia:failpoint', (message) => {
  const { point, part } = message as FailpointEvent;
  if (moment !== (part ? `${point}/${part}` : point)) return;
  left -= 1;
  if (left > 0) return;
  process.stdout.write(`${JSON.stringify({ diedAt: moment })}\n`);
  process.kill(process.pid, 'SIGKILL');
});
