#!/usr/bin/env node
import { runFromProcess } from '../dist/index.js';

runFromProcess();
