import type { LeadFacts } from '../../facts/catalogue.ts';
import type { Conversation, Turn } from '../language-model.ts';
import { extractFacts } from '../spanish/extract-facts.ts';
import type { CallerIntent } from '../spanish/read-intent.ts';
import { readIntent } from '../spanish/read-intent.ts';
import { leavesTime } from '../spanish/read-meeting-time.ts';
import { readYesNo } from '../spanish/read-yes-no.ts';
import { sentimentScore } from '../spanish/sentiment.ts';
import { chosenTime } from './meeting-offers.ts';
import type { Topic } from './questions.ts';
import { factOfTopic, isYesNoTopic, topicAsked } from './questions.ts';

type ToolTurn = Extract<Turn, { role: 'tool' }>;

/** What a conversation came to so far; computed anew from its history each time, never kept. */
export interface Understanding {
  facts: LeadFacts;
  /** What the caller said in this conversation. */
  learned: Partial<LeadFacts>;
  asked: Topic | null;
  /** Answers not understood, per topic. */
  misses: Partial<Record<Topic, number>>;
  answers: Partial<Record<Topic, boolean>>;
  intent: CallerIntent | null;
  callerTurns: number;
  lastWords: string;
  /** Whether the caller's last words said something usable. */
  isUnderstood: boolean;
  callBackAt: string | null;
  hasSpoken: boolean;
  /** All tools of the conversation, and those since the caller's last words. */
  tools: ToolTurn[];
  recentTools: ToolTurn[];
}

/** Reads a conversation from its start. */
export function understand(conversation: Conversation): Understanding {
  const { facts } = conversation.lead;
  const isPast = facts.meetingAt !== null && Date.parse(facts.meetingAt) <= Date.parse(conversation.now);
  const state: Understanding = {
    facts: isPast ? { ...facts, meetingAt: null } : facts,
    learned: {},
    asked: null,
    misses: {},
    answers: {},
    intent: null,
    callerTurns: 0,
    lastWords: '',
    isUnderstood: true,
    callBackAt: null,
    hasSpoken: false,
    tools: [],
    recentTools: [],
  };
  for (const turn of conversation.history) {
    if (turn.role === 'agent') noteAgent(state, turn.text);
    if (turn.role === 'tool') noteTool(state, turn);
    if (turn.role === 'caller') noteCaller(state, turn.text, conversation);
  }
  return state;
}

function noteAgent(state: Understanding, text: string): void {
  state.hasSpoken = true;
  state.asked = topicAsked(text) ?? state.asked;
  if (state.intent !== 'opt_out') state.intent = null;
}

function noteTool(state: Understanding, tool: ToolTurn): void {
  state.tools.push(tool);
  state.recentTools.push(tool);
  if (tool.name === 'schedule_meeting' && tool.ok === false) forgetMeeting(state);
}

function noteCaller(state: Understanding, text: string, conversation: Conversation): void {
  const { asked } = state;
  state.callerTurns += 1;
  state.lastWords = text;
  state.recentTools = [];
  const heard = factsHeard(text, asked, conversation);
  const answer =
    asked !== null && isYesNoTopic(asked) ? readAnswer(asked, text, state.facts.meetingAt, conversation) : null;
  if (asked === 'callback') {
    state.callBackAt = heard.meetingAt ?? null;
    delete heard.meetingAt;
  }
  const hasAnswered = answer !== null || Object.keys(heard).length > 0;
  noteIntent(state, readIntent(text), hasAnswered);
  const hasChanged = learn(state, heard);
  if (asked !== null && answer !== null && !hasChanged) noteAnswer(state, asked, answer);
  state.isUnderstood = hasAnswered || state.intent !== null;
  if (!state.isUnderstood && asked !== null) state.misses[asked] = (state.misses[asked] ?? 0) + 1;
}

function noteIntent(state: Understanding, intent: CallerIntent | null, hasAnswered: boolean): void {
  const isPoliteness = intent === 'asks_again' && hasAnswered;
  if (state.intent !== 'opt_out' && intent !== null && !isPoliteness) state.intent = intent;
}

function factsHeard(text: string, asked: Topic | null, { lead, now }: Conversation): Partial<LeadFacts> {
  const { currency, zone } = lead;
  const heard = extractFacts(text, { currency, now, zone, asked: factOfTopic(asked) });
  const meetingAt = asked === 'meetingAt' ? chosenTime(text, now, zone) : null;
  return meetingAt === null ? heard : { ...heard, meetingAt };
}

/** Whether something that was heard is new; new facts undo the confirmations of the old ones. */
function learn(state: Understanding, heard: Partial<LeadFacts>): boolean {
  const changed = Object.entries(heard).filter(
    ([name, value]) => JSON.stringify(state.facts[name as keyof LeadFacts]) !== JSON.stringify(value),
  );
  state.facts = { ...state.facts, ...heard };
  state.learned = { ...state.learned, ...heard };
  if (changed.length > 0) delete state.answers.confirm_facts;
  if (changed.some(([name]) => name === 'meetingAt')) delete state.answers.confirm_meeting;
  return changed.length > 0;
}

function readAnswer(topic: Topic, text: string, meetingAt: string | null, { now, lead }: Conversation): boolean | null {
  const said = readYesNo(text);
  const isProposal = topic === 'confirm_meeting' && said === true && meetingAt !== null;
  if (isProposal && !leavesTime(text, meetingAt, now, lead.zone)) return null;
  if (said !== null || topic !== 'liked') return said;
  const mood = sentimentScore(text);
  return mood === 0 ? null : mood > 0;
}

function noteAnswer(state: Understanding, topic: Topic, answer: boolean): void {
  state.answers[topic] = answer;
  if (topic === 'confirm_meeting' && !answer) forgetMeeting(state);
  if (topic === 'confirm_budget' && !answer) state.facts = { ...state.facts, budget: null };
}

function forgetMeeting(state: Understanding): void {
  state.facts = { ...state.facts, meetingAt: null };
  delete state.learned.meetingAt;
  delete state.answers.confirm_meeting;
}
