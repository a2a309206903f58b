import 'reflect-metadata';
import { configureGlobal } from 'fast-check';

// A mutant is judged thousands of times: few cases each, and always the same ones.
configureGlobal({ seed: 1, numRuns: 25 });
