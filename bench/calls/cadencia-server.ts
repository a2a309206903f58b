// One process of Cadencia as it runs in production, requests and jobs, with a language model that does not think.
import 'reflect-metadata';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { answerParent } from '../support/answer-parent.ts';
import { instantModel } from './instant-model.ts';

const app = await openApp(readConfig(), { ports: { model: instantModel() } });
answerParent(app.url, app.close);
