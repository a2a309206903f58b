import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isFinalStatus, laterStatus } from '../../src/provider/voice/call-status.ts';
import type { CarrierStatus } from '../../src/provider/voice/call-status.ts';
import {
  causeOfSip,
  parseTwilioRecording,
  parseTwilioRelayEnd,
  parseTwilioTransferEnd,
  parseTwilioStatus,
} from '../../src/provider/voice/status-map.ts';

const statuses = ['initiated', 'ringing', 'answered', 'cancelled', 'failed', 'no_answer', 'busy', 'completed'] as const;

const inOrder = (heard: CarrierStatus[]) => heard.reduce(laterStatus, 'initiated');

describe('the later of two call statuses', () => {
  it.each<[CarrierStatus, CarrierStatus, CarrierStatus]>([
    ['initiated', 'ringing', 'ringing'],
    ['completed', 'ringing', 'completed'],
    ['busy', 'answered', 'busy'],
    ['answered', 'answered', 'answered'],
  ])('of %s and %s is %s', (a, b, later) => {
    expect(laterStatus(a, b)).toBe(later);
  });

  it('is the same in whatever order and how often they come', () => {
    const anyStatus = constantFrom(...statuses);
    assert(
      property(array(anyStatus), array(anyStatus), (some, others) => {
        expect(inOrder([...some, ...others])).toBe(inOrder([...others, ...some, ...others]));
      }),
    );
  });

  it('never leaves a final status for one that is not', () => {
    for (const ended of statuses.filter(isFinalStatus)) {
      for (const other of statuses) expect(isFinalStatus(laterStatus(ended, other))).toBe(true);
    }
    expect(statuses.filter((status) => !isFinalStatus(status))).toEqual(['initiated', 'ringing', 'answered']);
  });
});

describe('a status callback', () => {
  const base = { CallSid: 'CA1', SequenceNumber: '2' };

  it.each([
    ['queued', 'initiated'],
    ['initiated', 'initiated'],
    ['ringing', 'ringing'],
    ['in-progress', 'answered'],
    ['completed', 'completed'],
    ['busy', 'busy'],
    ['no-answer', 'no_answer'],
    ['failed', 'failed'],
    ['canceled', 'cancelled'],
  ])('with %s says %s', (CallStatus, status) => {
    expect(parseTwilioStatus({ ...base, CallStatus })).toMatchObject({
      status,
      sequenceNumber: 2,
      dedupeKey: `CA1:${CallStatus}:2`,
    });
  });

  it('tells how long the call was, who answered and why it ended', () => {
    const params = { ...base, CallStatus: 'failed', CallDuration: '0', SipResponseCode: '404', ErrorCode: '13224' };

    expect(parseTwilioStatus({ ...params, AnsweredBy: 'machine_end_beep' })).toMatchObject({
      durationSeconds: 0,
      answeredBy: 'machine',
      sipCode: 404,
      cause: 'invalid_number',
      errorCode: '13224',
    });
  });

  it('of machine detection implies an answered call and has a key of its own', () => {
    expect(parseTwilioStatus({ CallSid: 'CA1', AnsweredBy: 'human' })).toMatchObject({
      status: 'answered',
      answeredBy: 'human',
      sequenceNumber: null,
      dedupeKey: 'CA1:answered-by:human',
    });
  });

  it.each([
    ['an unknown status', { ...base, CallStatus: 'dreaming' }],
    ['no call', { CallStatus: 'ringing' }],
    ['the end of a relay', { ...base, CallStatus: 'in-progress', SessionId: 'VX1', SessionStatus: 'ended' }],
    ['a recording', { ...base, CallStatus: 'completed', RecordingSid: 'RE1', RecordingStatus: 'completed' }],
  ])('is not seen in %s', (_, params) => {
    expect(parseTwilioStatus(params)).toBeNull();
  });
});

it.each([
  [486, 'busy'],
  [480, 'no_answer'],
  [404, 'invalid_number'],
  [603, 'declined'],
  [608, 'blocked'],
  [503, 'carrier'],
  [200, null],
  [null, null],
])('the SIP code %s means %s', (code, cause) => {
  expect(causeOfSip(code)).toBe(cause);
});

it('the end of a relay carries what was handed over', () => {
  const params = {
    CallSid: 'CA1',
    SessionId: 'VX1',
    SessionStatus: 'ended',
    SessionDuration: '31',
    HandoffData: '{"a":1}',
  };

  expect(parseTwilioRelayEnd(params)).toMatchObject({ reason: 'ended', durationSeconds: 31, handoffData: '{"a":1}' });
  expect(parseTwilioRelayEnd({ CallSid: 'CA1', CallStatus: 'completed' })).toBeNull();
});

it('a recording callback says where the recording is', () => {
  const params = {
    CallSid: 'CA1',
    RecordingSid: 'RE1',
    RecordingStatus: 'completed',
    RecordingUrl: 'https://x.example/RE1',
  };

  expect(parseTwilioRecording(params)).toMatchObject({ status: 'completed', url: 'https://x.example/RE1' });
  expect(parseTwilioRecording({ CallSid: 'CA1' })).toBeNull();
});

it.each([
  ['completed', 'in-progress', true, false],
  ['answered', 'completed', true, true],
  ['no-answer', 'in-progress', false, false],
  ['no-answer', 'completed', false, true],
  ['busy', 'in-progress', false, false],
  ['failed', 'in-progress', false, false],
  ['canceled', 'in-progress', false, false],
])('a transfer that ends with %s while the call is %s', (DialCallStatus, CallStatus, isAnswered, isCallerGone) => {
  const told = { providerCallId: 'CA1', isAnswered, isCallerGone };
  expect(parseTwilioTransferEnd({ CallSid: 'CA1', CallStatus, DialCallStatus })).toEqual(told);
});

it('what names no transfer is none', () => {
  expect(parseTwilioTransferEnd({ CallSid: 'CA1', CallStatus: 'completed' })).toBeNull();
});
