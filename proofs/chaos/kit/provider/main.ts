// A provider of messages and calls that is no part of Cadencia: it keeps each effect with its key on the disk before it
// answers, and it answers as providers do on a bad day. It prints its address, and ends with SIGTERM.
import formbody from '@fastify/formbody';
import fastify from 'fastify';
import { Journal } from '../../../../src/sandbox/journal.ts';
import { carrier } from './carrier.ts';
import { mailbox } from './mailbox.ts';
import { Moods } from './moods.ts';
import type { ProviderEffect } from './provider-effect.ts';

const { PROVIDER_FILE, PROVIDER_AUTH_TOKEN } = process.env;
const journal = await Journal.open<ProviderEffect>(PROVIDER_FILE!);
const moods = new Moods();
const server = fastify({ forceCloseConnections: true });
await server.register(formbody);
await server.register(moods.control);
await server.register(mailbox(journal, moods));
await server.register(carrier(journal, moods, PROVIDER_AUTH_TOKEN!), { prefix: '/2010-04-01/Accounts/:account' });
const listening = await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${JSON.stringify({ listening })}\n`);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
