#!/usr/bin/env node
import module from 'node:module';

// Compiled code is kept from run to run by Node 22 and later; others do without.
module.enableCompileCache?.();

const { main } = await import('../dist/program/main.js');
const { worldOf } = await import('../dist/program/world.js');
const { version } = module.createRequire(import.meta.url)('../package.json');
process.exitCode = await main(worldOf(process, version));
