/** Loaded before a measured program: prints its peak resident memory when it ends. */
process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS} KB\n`));
