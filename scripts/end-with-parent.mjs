// Owns ending together with `npm start` and `npm run paraat`. On Linux and macOS npm starts a script through `sh`,
// which does not pass signals on: stop npm, and the hub would stay behind and keep its port.
// Loaded for its effect. Being adopted by another parent is the sign; it ends us like any SIGTERM would.

const LOOK_EVERY_MS = 250;
const parent = process.ppid;

if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  look.unref();
}
