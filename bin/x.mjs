import module from 'node:module';
module.enableCompileCache?.();
const { main } = await import('../dist/program/main.js');
const { worldOf } = await import('../dist/program/world.js');
const code = await main(worldOf(process, '0.1.0'));
process.exit(code);
