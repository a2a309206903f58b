import 'reflect-metadata';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { answerParent } from './answer-parent.ts';

const app = await openApp(readConfig());
answerParent(app.url, app.close);
