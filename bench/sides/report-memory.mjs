// Loaded before a program (--import): answers each message with the memory of its process once it is cleaned up.
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().rss);
});
process.channel?.unref();
