// Writes the goldens anew from what the program makes now. Look at the difference before it is committed.
process.env.GOLDEN_UPDATE = '1';
process.argv.push('golden');
await import('./run-tests.js');
