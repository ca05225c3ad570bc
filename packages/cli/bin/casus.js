#!/usr/bin/env node
// Not by the index: the thread that hears Ctrl-C has no need of the analysis.
import { runFromProcess } from '../dist/runFromProcess.js';

runFromProcess();
