#!/usr/bin/env node
import { createRequire } from 'node:module';
import { main } from '../dist/src/cli/main.js';
import { worldOf } from '../dist/src/cli/world.js';

const { version } = createRequire(import.meta.url)('../package.json');
process.exitCode = await main(worldOf(process, version));
