import type { Turn } from '../../agent/language-model.ts';
import type { History, HistoryEntry } from '../turn/history.ts';

/** The history of a talk as a language model reads it. */
export function turnsOf(history: History): Turn[] {
  return history.map(turnOf);
}

function turnOf(entry: HistoryEntry): Turn {
  switch (entry.kind) {
    case 'caller':
      return { role: 'caller', text: entry.text };
    case 'agent':
      return { role: 'agent', text: entry.text, interrupted: entry.interrupted };
    case 'note':
      return { role: 'note', code: entry.code };
    case 'tool': {
      const { toolCallId: id, name, arguments: given, ok, result } = entry;
      return { role: 'tool', id, name, arguments: given, ok, result };
    }
  }
}
