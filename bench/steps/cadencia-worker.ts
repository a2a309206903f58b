// One worker process of Cadencia as it runs in production, with a mail provider that takes every message at once.
import 'reflect-metadata';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { answerParent } from '../support/answer-parent.ts';
import { instantMail } from './instant-mail.ts';

const app = await openApp(readConfig(), { ports: { messages: instantMail() } });
answerParent(app.url, app.close);
